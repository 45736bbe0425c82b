import type { Page } from '@playwright/test'

import { paths } from '#app/paths'

import { comeTo, control, goOn, takeReturnCode } from '../support/life'
import { codes, network } from '../support/network'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422/ })

const survey = codes.branching

test('a return code that is wrong tells nothing of why, and takes its time', async ({ page }) => {
  const replaced = await codeOf(page, survey)
  await page.goto(paths.later('en', survey))
  await takeReturnCode(page)
  const ofAnother = await codeOf(page, codes.sensitive)
  const ended = await codeOf(page, survey, 'check')
  await page.goto(paths.check('en', survey))
  await goOn(page).click()
  await expect(page).toHaveURL(paths.thanks('en', survey))

  const neverMade = '0000 1111 2222 3333 4444 5555'
  const told: string[] = []
  for (const code of [neverMade, replaced, ofAnother, ended]) {
    told.push(await tryCode(page, code))
  }
  expect(new Set(told).size).toBe(1)
  expect(told[0]).toContain('This return code does not work')
})

test('a second return code ends the first and works itself', async ({ page }) => {
  const first = await codeOf(page, survey)
  await page.goto(paths.later('en', survey))
  const second = await takeReturnCode(page)
  await expect(page.locator('main')).toContainText(
    'The code you were shown before no longer works.',
  )
  await page.context().clearCookies()

  await tryCode(page, first)
  await control(page, 'code').fill(second)
  await goOn(page).click()

  await expect(page.locator('main #answers[data-journey]')).toBeVisible()
})

test('too few digits are said to be too few', async ({ page }) => {
  await page.goto(paths.return('en', survey))
  await control(page, 'code').fill('1234 5678')
  await goOn(page).click()

  await expect(page.locator('.error-summary')).toContainText('A return code has 24 digits')
  await expect(control(page, 'code')).toHaveValue('1234 5678')
  await expect(page).toHaveTitle(/^Error/)
})

/** A new draft with a return code. */
async function codeOf(page: Page, code: string, step?: string): Promise<string> {
  await comeTo(page, code, step ?? network.survey(code).pages[0]?.id ?? '')
  await page.goto(paths.later('en', code))
  return takeReturnCode(page)
}

/** What the page says to a code that is wrong; never sooner than after a second. */
async function tryCode(page: Page, code: string): Promise<string> {
  await page.goto(paths.return('en', survey))
  await control(page, 'code').fill(code)
  const began = Date.now()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await goOn(page).click()
  expect((await answered).status()).toBe(422)
  expect(Date.now() - began).toBeGreaterThanOrEqual(1000)
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(control(page, 'code')).toHaveValue(code)
  return page.locator('body').innerText()
}
