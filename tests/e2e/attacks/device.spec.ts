import type { Page, Request, Response } from '@playwright/test'

import { tours } from '../support/every-page'
import { answerPage, loading, press } from '../support/journey'
import { comeToEveryType, everyType, manyAnswers, walkEveryType } from '../support/every-type'
import { expect, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*(410|422)/ })
test.describe.configure({ timeout: 180_000 })

test('no page keeps anything on the device but the one cookie of somebody on the way, every answer forbids to be kept, and nothing is asked of anybody else', async ({
  page,
}) => {
  const [asked, answered]: [Request[], Response[]] = [[], []]
  page.on('request', (request) => asked.push(request))
  page.on('response', (response) => answered.push(response))
  await everyPage(page, 'fr', async (name) => {
    await expectNothingStored(page)
    const onTheWay = /^(page|check|later|introduction to answers)/.test(name)
    expect(await cookiesOf(page)).toEqual(onTheWay ? [oneCookie] : [])
    await expectNothingRemembered(page)
  })

  const ours = new URL(page.url()).origin
  const foreign = asked.map((request) => request.url()).filter((url) => !url.startsWith(ours))
  expect(foreign.filter((url) => !url.startsWith('data:'))).toEqual([])
  const pages = answered.filter((each) => !/^data:|\/build\//.test(each.url()))
  expect(pages.length).toBeGreaterThan(40)
  for (const response of pages) await expectKept(response)
})

test('after the thanks nothing is left but the number that was shown', async ({ page }) => {
  await comeToEveryType(page, 'en', 'check')
  await press(page, 'go')
  await expect(page.locator('.digits')).toBeVisible()

  expect(await cookiesOf(page)).toEqual([])
  await expectNothingStored(page)
  await loading(page, () => page.reload())
  await expect(page.locator('.digits')).toHaveCount(0)
  await page.goBack()
  expect(await page.content()).not.toContain(manyAnswers.better_food)
})

test('after quick exit nothing is left, and Back shows no answer', async ({ page }) => {
  const { survey } = await walkAndType(page)
  await page.locator('[data-quick-exit]').first().click()
  await expect(page).toHaveURL(/\/exit$/)

  expect(await cookiesOf(page)).toEqual([])
  await expectNothingStored(page)
  for (let steps = 3; steps > 0; steps -= 1) {
    await page.goBack().catch(() => null)
    const shown = await page.content()
    expect(shown).not.toContain('The road.')
    expect(shown).not.toContain(survey.texts.en?.['hurdle.text'])
  }
})

const oneCookie = { name: 's', httpOnly: true, sameSite: 'Lax', expires: -1, path: '/' }

async function cookiesOf(page: Page) {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, httpOnly, sameSite, expires, path }) => {
    return { name, httpOnly, sameSite, expires, path }
  })
}

async function expectNothingStored(page: Page) {
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    readable: document.cookie,
    window: window.name,
    state: JSON.stringify(history.state),
  }))
  const nothing = { local: 0, session: 0, databases: 0, caches: 0, workers: 0 }
  expect(stored).toEqual({ ...nothing, readable: '', window: '', state: 'null' })
}

/** What a browser could offer to the next person who types here. */
async function expectNothingRemembered(page: Page) {
  const typed = page.locator(
    'textarea, select, input:not([type=hidden], [type=radio], [type=checkbox])',
  )
  const remembered = await typed.evaluateAll((all) =>
    all.filter((one) => one.getAttribute('autocomplete') !== 'off').map((one) => one.outerHTML),
  )
  expect(remembered).toEqual([])
}

async function expectKept(response: Response) {
  const headers = await response.allHeaders()
  const told = `${response.status()} ${response.url()}`
  expect(headers['cache-control'], told).toBe('no-store')
  expect(headers['referrer-policy'], told).toBe('same-origin')
  expect(headers['x-robots-tag'], told).toBe('noindex')
  expect(headers['content-security-policy'], told).toContain("default-src 'none'")
  for (const name of ['etag', 'last-modified', 'refresh', 'link', 'x-powered-by'])
    expect(headers[name], told).toBeUndefined()
}

async function walkAndType(page: Page) {
  await walkEveryType(page, 'en', 'amounts')
  const way = everyType('en')
  const { questions } = way.survey.pages.find(({ id }) => id === 'amounts') ?? { questions: [] }
  await answerPage(page, questions, manyAnswers)
  return way
}

async function everyPage(page: Page, lang: string, look: (name: string) => Promise<void>) {
  for (const tour of Object.values(tours)) await tour(page, lang, look)
}
