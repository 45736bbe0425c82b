import { languages } from '#app/i18n/languages'

import { development, expect, expectAccessible, takePictures, test } from './support/test'

test.use({ provoked: /Failed to load resource/ })

// Languages differ in words only: axe sees each page in the first, and one in each other.
const refusals = [403, 'foreign', 404, 405, 413, 422, 429, 500, 503]
const sides = [
  {
    side: 'respondent',
    address: (lang: string, why: number | string) => `/${lang}?refusal=${why}`,
  },
  {
    side: 'staff',
    address: (lang: string, why: number | string) => `/staff?lang=${lang}&refusal=${why}`,
  },
]

for (const { side, address } of sides) {
  for (const [n, lang] of languages.entries()) {
    test(`error pages of the ${side} side in ${lang} say what to do next`, async ({
      page,
      javaScriptEnabled,
    }) => {
      for (const [place, why] of refusals.entries()) {
        const status = typeof why === 'number' ? why : 403
        const answer = await page.goto(development + address(lang, why))

        expect(answer?.status()).toBe(status)
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expect(page.getByRole('main').getByRole('link').last()).toBeVisible()
        if (javaScriptEnabled && (n === 0 || n === place))
          await expectAccessible(page, `${side} error ${why}`)
      }
      await takePictures(page, `error-${side}-${lang}`)
    })
  }
}

test('the page to go to from an error is there', async ({ page }) => {
  await page.goto('/fr/no-such-page')
  await page.getByRole('main').getByRole('link').click()

  await expect(page).toHaveURL(/\/fr$/)
})

test('the try-out of error pages does not exist in production', async ({ page }) => {
  const answer = await page.goto('/en?refusal=429')

  expect(answer?.status()).toBe(200)
})
