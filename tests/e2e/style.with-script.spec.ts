import { development, expect, test } from './support/test'

test('the counter says how much room is left, and too much in words', async ({ page }) => {
  await page.goto(`${development}/staff/style?lang=ru`)
  const limit = page.locator('[data-counter]').first()
  const max = Number(await limit.getAttribute('data-max'))
  const text = page.locator(`#${(await limit.getAttribute('data-counter')) ?? ''}`)
  const shown = limit.locator('xpath=following-sibling::p[1]')

  await text.fill('a'.repeat(max - 2))
  await expect(shown).toContainText('2')
  const two = await shown.textContent()

  await text.fill('a'.repeat(max - 5))
  await expect(shown).toContainText('5')
  const five = await shown.textContent()

  expect(two?.replace('2', '')).not.toBe(five?.replace('5', ''))
  await text.fill('🌂'.repeat(max + 1))
  await expect(shown).toContainText('1')
  await expect(shown).toHaveClass(/counter-over/)
})
