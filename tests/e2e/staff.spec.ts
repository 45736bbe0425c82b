import { development, expect, expectAccessible, takePictures, test } from './support/test'

test('whoever has not signed in is led to the door, as a plain page', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto(`${development}/staff?lang=fr`)

  await expect(page).toHaveURL(/\/staff\/sign-in\?on=%2Fstaff&lang=fr$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  if (javaScriptEnabled) await expectAccessible(page, 'sign-in')
  await takePictures(page, 'sign-in')
})

test.describe('in production', () => {
  test.use({ provoked: /404/ })

  test('the pages of those who build the house are not there', async ({ page }) => {
    for (const address of ['/staff/style', '/staff/nowhere']) {
      const answer = await page.goto(address)
      expect(answer?.status()).toBe(404)
    }
  })

  test('languages that prove the layout are not offered', async ({ page }) => {
    await page.goto('/ar')

    await expect(page).toHaveURL(/\/en\?asked=ar$/)
    await expect(page.getByRole('link', { name: 'العربية' })).toHaveCount(0)
  })
})
