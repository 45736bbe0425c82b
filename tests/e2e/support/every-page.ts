import type { Page } from '@playwright/test'

import { everyType, manyAnswers } from './every-type'
import { answerPage, press, walk } from './journey'
import { codes } from './network'
import { stepOf } from './places'
import { expect } from './test'

type Look = (name: string) => Promise<void>

/** Leads past every page that a respondent can meet. All are looked at, also after one that is wrong. */
export const tours = {
  'beside the way': tour(beside),
  'of the way': tour(along),
}

function tour(lead: (page: Page, lang: string, stop: Look) => Promise<void>) {
  return async (page: Page, lang: string, look: Look) => {
    const wrong: string[] = []
    await lead(page, lang, async (name) => {
      await look(name).catch((error: unknown) => wrong.push(`${name}: ${String(error)}`))
    })
    expect(wrong).toEqual([])
  }
}

/** Pages that anybody can open. */
async function beside(page: Page, lang: string, stop: Look) {
  const { everyType: code, longest, closed, notYetOpen } = codes
  const addresses = {
    introduction: code,
    'introduction with codes': longest,
    code: `${longest}/code`,
    return: `${code}/return`,
    withdraw: `${code}/withdraw`,
    closed,
    'not yet open': notYetOpen,
    'no answers here': `${code}/1`,
    'thanks once more': `${code}/thanks`,
    paper: `${code}/paper`,
    privacy: `${code}/privacy`,
    leaving: 'leaving',
    accessibility: 'accessibility',
  }
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(`/${lang}/${address}`)
    await stop(name)
    if (!['code', 'return', 'withdraw'].includes(name)) continue
    await press(page, 'go')
    await stop(`${name} with a problem`)
  }
}

/** Pages of the way, each as it is met, with problems, and answered. */
async function along(page: Page, lang: string, stop: Look) {
  const way = everyType(lang)
  await walk(page, way, 'place')
  for (const { id, questions } of way.survey.pages) {
    await stop(`page ${id}`)
    await press(page, 'go')
    if (stepOf(page, way.survey) === id) await stop(`page ${id} with problems`)
    for (let left = 4; left > 0 && stepOf(page, way.survey) === id; left -= 1) {
      await answerPage(page, questions, manyAnswers)
      if (left === 4) await stop(`page ${id} answered`)
      await press(page, 'go')
    }
  }
  await stop('check')
  await press(page, 'later')
  await stop('later')
  await press(page, 'go')
  await stop('later with a code')
  await page.goto(`/${lang}/${codes.everyType}`)
  await stop('introduction to answers begun')
  await page.goto(`/${lang}/${codes.everyType}/check`)
  await press(page, 'go')
  await stop('thanks')
  await withdrawn(page, lang, stop)
}

async function withdrawn(page: Page, lang: string, stop: Look) {
  const receipt = await page.locator('.digits').innerText()
  await page.goto(`/${lang}/${codes.everyType}/withdraw`)
  await page.locator('#receipt').fill(receipt)
  await press(page, 'go')
  await stop('withdrawn')
}
