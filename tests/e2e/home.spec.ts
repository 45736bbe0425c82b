import { languages } from '#app/i18n/languages'

import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

for (const lang of languages) {
  test(`the first page reads well in ${lang}`, async ({ page, javaScriptEnabled }) => {
    await page.goto(`/${lang}`)

    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (javaScriptEnabled) await expectAccessible(page, 'home')
    await takePictures(page, `home-${lang}`)
  })

  test(`the first page in ${lang} fits a window of 320 px, as at 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    await page.goto(`/${lang}`)

    await expectNoSidewaysScroll(page)
  })
}

test('a first visit is answered in the language of the browser', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ru-RU' })
  const page = await context.newPage()
  await page.goto('/')

  await expect(page).toHaveURL(/\/ru$/)
  await context.close()
})

test('every language is one link away, under its own name', async ({ page }) => {
  await page.goto('/en')
  await page.getByRole('link', { name: '中文' }).click()

  await expect(page).toHaveURL(/\/zh$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
})

test('a language that we lack leads to the nearest, and the page says so', async ({ page }) => {
  await page.goto('/pt')

  await expect(page).toHaveURL(/\/en\?asked=pt$/)
  await expect(page.getByText(/Portuguese/)).toBeVisible()
})

test('a respondent’s page sets no cookie and keeps nothing on the device', async ({
  page,
  context,
}) => {
  await page.goto('/fr')

  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
})

test.describe('with styles switched off', () => {
  test.use({ provoked: /\.css$/ })

  test('the page still reads in order and can be left', async ({ page }) => {
    await page.route(/\.css$/, (route) => route.abort())
    await page.goto('/en')

    const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    expect(text.indexOf('Your experience shapes our policy')).toBeGreaterThan(-1)
    await expect(page.locator('a').first()).toHaveAttribute('href', '/exit')
  })
})

test('the first page takes three requests and 14 KB at most', async ({ page }) => {
  const sizes: { path: string; bytes: number }[] = []
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize, responseHeadersSize }) =>
      sizes.push({
        path: new URL(request.url()).pathname,
        bytes: responseBodySize + responseHeadersSize,
      }),
    )
  })
  await page.goto('/ru', { waitUntil: 'networkidle' })

  expect(sizes.length).toBeLessThanOrEqual(3)
  expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(14 * 1024)
})
