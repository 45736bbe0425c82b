import { randomUUID } from 'node:crypto'

import { paths } from '#app/paths'

import { becomeColleague } from './support/colleague'
import { network } from './support/network'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

test.use({ provoked: /422/ })

test.beforeEach(async ({ page }) => {
  const roles = ['administrator' as const]
  await becomeColleague(page, network, { name: `Amara ${randomUUID()}`, roles })
})

test('limits of consultants are shown with their role, and countries by region', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(`${paths.invitations()}?lang=ru`)
  await expect(page.locator('.consultant-limits')).toBeHidden()
  await page.locator('[name=roles][value=consultant]').check()
  await page.getByText('Африка', { exact: true }).click()
  await page.getByLabel('Кения').check()

  await expectNoSidewaysScroll(page)
  if (javaScriptEnabled) await expectAccessible(page, 'limits of consultants')
})

test('the way back leads to a page that came back, with what was chosen on it', async ({
  page,
}) => {
  await page.goto(paths.invitations())
  await page.locator('[name=roles][value=auditor]').check()
  await page.locator('main form button').click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await page.goto(paths.people())

  await page.goBack()

  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator('[name=roles][value=auditor]')).toBeChecked()
})
