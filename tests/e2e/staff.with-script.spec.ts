import { development, expect, test } from './support/test'

test('a staff page wakes up in its language and goes on without loading anew', async ({ page }) => {
  await page.goto(`${development}/staff?lang=zh`)
  await expect.poll(() => page.evaluate(isAwake)).toBe(true)
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }))

  await page.locator('main a').first().click()

  await expect(page).toHaveURL(/\/staff\/style/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh')
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true)
})

test('a respondent’s page loads no React', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.goto('/en', { waitUntil: 'networkidle' })

  expect(scripts).toEqual([expect.stringMatching(/^\/build\/respondent-\w+\.js$/)])
})

/** React marks each element that it has taken over. */
function isAwake(): boolean {
  return Object.keys(document.querySelector('main a') ?? {}).some((key) =>
    key.startsWith('__reactProps'),
  )
}
