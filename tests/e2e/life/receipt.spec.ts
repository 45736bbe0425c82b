import type { Page } from '@playwright/test'

import { paths } from '#app/paths'

import { answerWhole } from '../../support/answer-whole'
import { answersFor } from '../../support/answers-for'
import { PlainClient } from '../../support/plain-client'
import { address, anotherDevice, comeTo, control, goOn, grouped } from '../support/life'
import { countUnder } from '../support/life-stores'
import { codes, network } from '../support/network'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422/ })

const survey = codes.everyType

test('the receipt is shown once, and then the page says that the answers were sent', async ({
  page,
  context,
}) => {
  await comeTo(page, survey, 'check')
  await goOn(page).click()
  await expect(page).toHaveURL(paths.thanks('en', survey))
  await expect(page.locator('.digits')).toHaveText(grouped)
  await expect(page.locator('nav')).toHaveCount(0)
  expect(await context.cookies()).toEqual([])

  await page.reload()

  await expect(page.locator('.digits')).toHaveCount(0)
  await expect(page.locator('main')).toContainText('was shown once')
  await expect(page.locator('nav')).toHaveCount(1)
})

test('whoever looks ahead of the visit, or sends somebody there, does not use up the receipt', async ({
  page,
}) => {
  await comeTo(page, survey, 'check')
  const posted = { form: { go: '' }, maxRedirects: 0 }
  const sent = await page.request.post(paths.check('en', survey), posted)
  expect(sent.headers()['location']).toBe(paths.thanks('en', survey))

  const thanks = paths.thanks('en', survey)
  const looks = [
    await page.request.head(thanks),
    await page.request.get(thanks, { headers: { 'Sec-Purpose': 'prefetch;prerender' } }),
    await page.request.get(thanks, { headers: { 'Sec-Fetch-Site': 'cross-site' } }),
  ]
  for (const look of looks) {
    expect(look.headers()['set-cookie']).toBeUndefined()
    expect(look.headers()['clear-site-data']).toBeUndefined()
    expect(await look.text()).not.toMatch(/\d{4}(?: \d{4}){5}/)
  }
  await page.goto(thanks)

  await expect(page.locator('.digits')).toHaveText(grouped)
})

const waysToType = {
  'with spaces': (receipt: string) => ` ${receipt} `,
  'with dashes': (receipt: string) => receipt.replaceAll(' ', '–'),
  'in fullwidth digits': (receipt: string) =>
    receipt.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
}

for (const [way, typed] of Object.entries(waysToType)) {
  test(`with a receipt typed ${way}, another device takes back all that was sent`, async ({
    browser,
  }) => {
    const mark = `Only here: ${crypto.randomUUID()}`
    const receipt = await send(mark)
    expect(await textsWith(mark)).toBe(1)
    expect(countUnder(receipt, survey)).toBeGreaterThan(1)
    const other = await anotherDevice(browser)

    await withdraw(other, typed(receipt))

    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your answers are deleted')
    expect(countUnder(receipt, survey)).toBe(0)
    expect(await textsWith(mark)).toBe(0)
    await other.context().close()
  })
}

test('what was taken back already, and what never was, is answered in clear words', async ({
  page,
}) => {
  const receipt = await send('Taken back twice')
  await withdraw(page, receipt)

  for (const nothing of [receipt, '9999 8888 7777 6666 5555 4444']) {
    await withdraw(page, nothing)
    await expect(page.locator('.error-summary')).toContainText('We found no answers under this')
    await expect(page.locator('.error-summary')).toContainText('there is nothing left to do')
    await expect(control(page, 'receipt')).toHaveValue(nothing)
  }
  await withdraw(page, '12 apples')
  await expect(page.locator('.error-summary')).toContainText('The number has 24 digits')
})

test('the receipt that was typed stays when the language is switched', async ({ page }) => {
  await page.goto(paths.withdraw('en', survey))
  await control(page, 'receipt').fill('1234 5678')
  await page.getByRole('button', { name: 'Español' }).click()

  await expect(page).toHaveURL(paths.withdraw('es', survey))
  await expect(control(page, 'receipt')).toHaveValue('1234 5678')
})

async function send(message: string): Promise<string> {
  const client = new PlainClient(address, { asScript: true })
  const whole = { survey: network.survey(survey), lang: 'en' }
  const answers = { ...answersFor(whole.survey, 1), message }
  return (await answerWhole(client, { ...whole, answers })).receipt
}

async function withdraw(page: Page, typed: string): Promise<void> {
  await page.goto(paths.withdraw('en', survey))
  await control(page, 'receipt').fill(typed)
  await goOn(page).click()
}

async function textsWith(mark: string): Promise<number> {
  const opened = await network.opened(survey)
  return opened.filter(({ plain }) => JSON.stringify(plain).includes(mark)).length
}
