import type { Page } from '@playwright/test'

import { paths } from '#app/paths'

import { PlainClient } from '../../support/plain-client'
import { address, control, goOn } from '../support/life'
import { isSpent } from '../support/life-stores'
import { codes, network } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422|ERR_ABORTED/ })

const survey = codes.longest
const first = pathOf(survey, network.survey(survey).pages[0]?.id ?? '')

test('a code is entered by a form that is posted, and stands in no address', async ({ page }) => {
  const code = network.takeCode()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.goto(paths.intro('en', survey))
  await page.getByRole('link', { name: 'I agree, begin' }).click()
  await control(page, 'code').fill(code.toLowerCase().replaceAll('-', ' '))
  expect(isSpent(code, survey)).toBe(false)
  await goOn(page).click()

  await expect(page).toHaveURL(first)
  expect(isSpent(code, survey)).toBe(true)
  expect(addresses.join().toUpperCase()).not.toContain(code.slice(0, 4))
  expect(addresses.filter((each) => new URL(each).search !== '')).toEqual([])
})

test('wrong, spent and garbled codes get the same page, with a next step for each', async ({
  page,
}) => {
  const spent = network.takeCode()
  await enter(page, spent)
  await expect(page).toHaveURL(first)
  await page.context().clearCookies()

  const told: string[] = []
  for (const typed of [spent, '7K2M-9QXD-4TBR-W8NC', 'hello', '']) {
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await enter(page, typed)
    expect((await answered).status()).toBe(422)
    await expect(page.locator('.error-summary')).toContainText('This code does not work')
    await expect(control(page, 'code')).toHaveValue(typed)
    told.push(await page.locator('body').innerText())
  }
  expect(new Set(told).size).toBe(1)
  const help = page.locator('details[open]')
  for (const step of ['Copy it again', 'use your return code', 'Ask the person who sent it']) {
    await expect(help).toContainText(step)
  }
  await expect(help.locator(`a[href="${paths.return('en', survey)}"]`)).toBeVisible()
})

test('a double press begins once, with a key that nobody can read on the page', async ({
  page,
  context,
}) => {
  const code = network.takeCode()
  await page.goto(paths.enterCode('en', survey))
  const key = await control(page, 'key').inputValue()
  await control(page, 'code').fill(code)
  await goOn(page).dblclick()

  await expect(page).toHaveURL(first)
  const cookies = await context.cookies()
  expect(cookies.map(({ value }) => value).join()).toMatch(new RegExp(`^${survey}[.][\\w-]{43}$`))
  expect(cookies[0]?.value).not.toContain(key)
})

test('a form that arrives twice at the same moment spends one code on one draft', async () => {
  const code = network.takeCode()
  const client = new PlainClient(address)
  await client.open(paths.enterCode('en', survey))
  const twin = new PlainClient(address)
  twin.hops.push(...client.hops)

  const both = await Promise.all([client, twin].map((each) => each.press('go', { code: [code] })))

  expect(both.map(({ path }) => path)).toEqual([first, first])
  expect([...client.cookies]).toEqual([...twin.cookies])
})

test('when the answer is lost on the way, sending the form again still gets in', async ({
  page,
}) => {
  const code = network.takeCode()
  await page.route(`**${paths.enterCode('en', survey)}`, async (route) => {
    if (route.request().method() !== 'POST' || isSpent(code, survey)) return route.fallback()
    await route.fetch({ maxRedirects: 0 })
    // What was fetched here leaves its cookie with the browser, which never got the answer.
    await page.context().clearCookies()
    return route.abort('aborted')
  })
  await page.goto(paths.enterCode('en', survey))
  await control(page, 'code').fill(code)
  await goOn(page).click()
  await expect.poll(() => isSpent(code, survey)).toBe(true)
  expect(await page.context().cookies()).toEqual([])
  await expect(control(page, 'code')).toHaveValue(code)

  await goOn(page).click()

  await expect(page).toHaveURL(first)
})

test('a page that comes back still proposes the key with which it was sent', async ({ page }) => {
  await page.goto(paths.enterCode('en', survey))
  const key = await control(page, 'key').inputValue()
  await control(page, 'code').fill('hello')
  await goOn(page).click()
  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(control(page, 'key')).toHaveValue(key)

  await page.getByRole('button', { name: 'Français' }).click()
  await expect(page).toHaveURL(paths.enterCode('fr', survey))
  await expect(control(page, 'key')).toHaveValue(key)
})

test('whoever has begun in this browser is told so before spending a code', async ({ page }) => {
  await enter(page, network.takeCode())
  await expect(page).toHaveURL(first)
  await page.goto(paths.enterCode('en', survey))
  await expect(page.locator('main')).toContainText('Answers have been begun in this browser')
  await page.getByRole('link', { name: 'Go on with these answers' }).click()

  await expect(page).toHaveURL(first)
})

async function enter(page: Page, typed: string): Promise<void> {
  await page.goto(paths.enterCode('en', survey))
  await control(page, 'code').fill(typed)
  await goOn(page).click()
}
