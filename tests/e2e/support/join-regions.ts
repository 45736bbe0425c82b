import type { Page } from '@playwright/test'

import { expect } from './test'

/** Joins two rows in the workshop, looks at them in the preview of the release, and undoes it. */
export async function joinRegions(page: Page): Promise<void> {
  await page.locator('summary', { hasText: /Rows of .*Region/ }).click()
  const adjust = page.locator('form[data-adjust=area]')
  for (const region of ['africa', 'europe']) await adjust.locator(`input[value=${region}]`).check()
  await adjust.getByRole('button', { name: 'Show the ticked ones as one row' }).click()
  const chosen = page.locator('[data-chosen=area] li')
  await expect(chosen).toHaveText(/One row: .*Africa.*Europe/)
  await page.getByRole('button', { name: 'Make the numbers safe' }).click()
  const preview = page.locator('[data-made] article[lang=en]')
  const rows = preview.locator('table').getByRole('rowheader', { includeHidden: true })
  await expect(rows.filter({ hasText: /Africa.*Europe/ }).first()).toBeAttached({ timeout: 40_000 })
  await expect(rows.filter({ hasText: /^Africa$/ })).toHaveCount(0)
  await chosen.getByRole('button', { name: 'Undo' }).click()
  await expect(preview).toHaveCount(0)
}
