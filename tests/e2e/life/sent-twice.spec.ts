import { paths } from '#app/paths'

import { PlainClient } from '../../support/plain-client'
import { textOf } from '../../support/page-forms'
import { anotherDevice, comeTo, control, goOn, grouped, takeReturnCode } from '../support/life'
import { countUnder } from '../support/life-stores'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(10|22)/ })

const survey = codes.everyType
const typed = 'Words that I do not want to write again'

test('pressed twice at the same moment, the answers are sent once, under one number', async ({
  page,
}) => {
  const { client } = await comeTo(page, survey, 'check')
  const second = new PlainClient(client.address)
  for (const [name, value] of client.cookies) second.cookies.set(name, value)
  await second.open(paths.check('en', survey))

  const answered = await Promise.all([client.press('go'), second.press('go')])

  const receipts = answered.map(({ body }) => /\d{4}(?: \d{4}){2}/.exec(textOf(body))?.[0])
  expect(answered.map(({ path }) => path)).toEqual(Array(2).fill(paths.thanks('en', survey)))
  expect(receipts[0]).toBeDefined()
  expect(receipts[0]).toBe(receipts[1])
})

test('a second tab that sends again is told clearly, and nothing is doubled', async ({
  page,
  context,
}) => {
  await comeTo(page, survey, 'check')
  const second = await context.newPage()
  await second.goto(paths.check('en', survey))
  await goOn(page).click()
  const receipt = (await page.locator('.digits').textContent()) ?? ''
  const stored = countUnder(receipt, survey)

  await goOn(second).click()

  await expect(second.getByRole('heading', { level: 1 })).toHaveText(
    'We cannot find your answers on this device',
  )
  await expect(second.locator('main')).toContainText('or the answers were sent')
  expect(countUnder(receipt, survey)).toBe(stored)
})

test('two devices that send the same answers make one response, with one number', async ({
  page,
  browser,
}) => {
  await comeTo(page, survey, 'check')
  await page.goto(paths.later('en', survey))
  const code = await takeReturnCode(page)
  await page.goto(paths.check('en', survey))
  const other = await anotherDevice(browser)
  await other.goto(paths.return('en', survey))
  await control(other, 'code').fill(code)
  await goOn(other).click()
  await expect(other).toHaveURL(paths.check('en', survey))
  await goOn(other).click()
  const receipt = (await other.locator('.digits').textContent()) ?? ''
  const stored = countUnder(receipt, survey)

  await goOn(page).click()

  await expect(page.locator('.digits')).toHaveText(receipt)
  expect(receipt).toMatch(grouped)
  expect(countUnder(receipt, survey)).toBe(stored)
  await other.context().close()
})

test('words typed after another device has sent are shown once more to be copied', async ({
  page,
}) => {
  const { client } = await comeTo(page, survey, 'check')
  await page.goto(`${pathOf(survey, 'words')}?to=check`)
  await control(page, 'message').fill(typed)
  await client.press('go')
  expect(client.page.path).toBe(paths.thanks('en', survey))

  await goOn(page).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('These answers have been sent')
  await expect(page.locator('.typed')).toHaveText(typed)
  await expect(page.locator('nav')).toHaveCount(0)
  await page.getByRole('link', { name: 'Go to the last page' }).click()
  await expect(page).toHaveURL(paths.thanks('en', survey))
  await expect(page.locator('.digits')).toHaveText(grouped)
})

test('words typed after the answers left the device are shown once more to be copied', async ({
  page,
  context,
}) => {
  await comeTo(page, survey, 'words')
  await control(page, 'message').fill(typed)
  await context.clearCookies()

  await goOn(page).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'We cannot find your answers on this device',
  )
  await expect(page.locator('.typed')).toHaveText(typed)
})
