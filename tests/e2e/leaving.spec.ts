import { languages } from '#app/i18n/languages'

import { expect, test } from './support/test'

for (const lang of languages) {
  test(`the way out comes first in ${lang}, and leads to a page that says nothing`, async ({
    page,
  }) => {
    await page.goto(`/${lang}`)
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('href', '/exit')

    await page.keyboard.press('Enter')

    await expect(page).toHaveURL(/\/exit$/)
    await expect(page.locator('body')).toHaveText('')
  })
}

test('leaving asks the browser to forget what it stored of us', async ({ request }) => {
  const answer = await request.get('/exit')

  expect(answer.headers()['clear-site-data']).toBe('"cache", "storage"')
  expect(answer.headers()['cache-control']).toBe('no-store')
})
