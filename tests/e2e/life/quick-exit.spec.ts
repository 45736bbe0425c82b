import { paths } from '#app/paths'

import { address, comeTo, control, lend } from '../support/life'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 4(04|10|22)/ })

const survey = codes.everyType
const steps = [
  ...['', '/2', '/3?look', '/check', '/later', '/later?page=2'],
  ...['/return', '/withdraw', '/paper', '/privacy', '/thanks', '/nowhere'],
].map((step) => paths.intro('en', survey) + step)
const others = [
  ...[paths.home('en'), paths.leaving('en'), paths.accessibility('en'), '/en/nowhere/at/all'],
  ...[paths.enterCode('en', codes.longest), paths.intro('en', codes.closed)],
  ...[paths.intro('en', codes.notYetOpen)],
]

test('the way out of every page takes the cookie along, and the answers cannot be found', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  const { client } = await comeTo(page, survey, 'views')
  for (const step of [...steps, ...others]) {
    await lend(client, context)
    await page.goto('about:blank')
    await page.goto(address + step)
    await page.locator('[data-quick-exit]').first().click()
    await expect(page).toHaveURL(paths.exit())
    expect(await context.cookies()).toEqual([])
    await expect(page.locator('body')).toHaveText('')

    await page.goBack()
    if (javaScriptEnabled) await expect(page).toHaveURL('about:blank')
    else await expect(page.locator('[data-question]')).toHaveCount(0)
  }
  await page.goto(pathOf(survey, 'part'))
  await expect(page.locator('h1')).toHaveText('We cannot find your answers on this device')
})

test('no other page can take somebody the way out, and none that looks ahead', async ({
  page,
  context,
}) => {
  await comeTo(page, survey, 'part')
  const before = await context.cookies()
  const looks = [
    await page.request.head(paths.exit()),
    await page.request.get(paths.exit(), { headers: { 'Sec-Purpose': 'prefetch' } }),
    await page.request.get(paths.exit(), { headers: { 'Sec-Fetch-Site': 'cross-site' } }),
  ]
  for (const look of looks) expect(look.headers()['clear-site-data']).toBeUndefined()

  expect(await context.cookies()).toEqual(before)
})

test('after the way out, Back shows nothing that was typed', async ({
  page,
  javaScriptEnabled,
}) => {
  await comeTo(page, survey, 'words')
  await control(page, 'message').fill('A name that nobody may read')
  await page.locator('[data-quick-exit]').first().click()
  await expect(page).toHaveURL(paths.exit())
  await page.goBack()

  await expect(page.locator('body')).not.toContainText('A name that nobody may read')
  await expect(page.locator('textarea')).toHaveCount(0)
  if (javaScriptEnabled) return
  await expect(page.locator('h1')).toHaveText('We cannot find your answers on this device')
})

test('where browsers keep pages alive to go back to, they forget them at the way out', async ({
  playwright,
  launchOptions,
  javaScriptEnabled,
}) => {
  // Otherwise switched off for tests; pages kept alive come back with what was typed in them.
  const ignoreDefaultArgs = ['--disable-back-forward-cache']
  const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs })
  const context = await browser.newContext({ baseURL: address, javaScriptEnabled })
  const page = await context.newPage()
  await comeTo(page, survey, 'words')
  await page.goto(pathOf(survey, 'part'))
  await page.goto(pathOf(survey, 'words'))
  await control(page, 'message').fill('A name that nobody may read')
  await page.locator('[data-quick-exit]').first().click()
  await expect(page).toHaveURL(paths.exit())

  for (let step = 0; step < 2; step += 1) {
    await page.goBack()
    await expect(page.locator('[data-question]')).toHaveCount(0)
    await expect(page.locator('body')).not.toContainText('A name that nobody may read')
  }
  await browser.close()
})

test('from the page with the receipt, the way out leaves no way back to it', async ({ page }) => {
  await comeTo(page, survey, 'check')
  await page.locator('main button[name=go]').last().click()
  const shown = (await page.locator('.digits').textContent()) ?? 'no receipt'
  await page.locator('[data-quick-exit]').first().click()
  await expect(page).toHaveURL(paths.exit())
  await page.goBack()

  await expect(page.locator('body')).not.toContainText(shown)
  await expect(page.locator('.digits')).toHaveCount(0)
})
