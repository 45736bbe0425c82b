import { paths } from '#app/paths'

import { become, planOn } from './support/desks'
import { network } from './support/network'
import { expect, expectNoSidewaysScroll, test } from './support/test'

// A text with a slip comes back.
test.use({ provoked: /422/ })

test('the page beside the texts shows what is typed, and saves nothing', async ({
  page,
  javaScriptEnabled,
}) => {
  const slug = `beside-${javaScriptEnabled ? 'with' : 'without'}`
  await planOn(network.dataDir, slug)
  await become(page, 'Awa')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(paths.deskOf(slug, 'fr'))
  const shown = page.frameLocator('iframe')
  await expect(shown.getByRole('heading', { name: 'Une enquête' })).toBeVisible()

  await page.locator('[name="text-led.text"]').fill('Qui donc dirige ?')
  await page.locator('#part-who ~ p').getByRole('button').first().press('Enter')
  await expect(shown.getByText('Qui donc dirige ?')).toBeVisible()
  await expect(page.locator('[name="text-led.text"]')).toHaveValue('Qui donc dirige ?')
  await page.goto(paths.deskOf(slug, 'fr'))

  await expect(page.locator('[name="text-led.text"]')).toHaveValue('Qui dirige ?')
})

test('on a telephone the page opens by itself, with what is typed', async ({
  page,
  context,
  javaScriptEnabled,
}) => {
  const slug = `alone-${javaScriptEnabled ? 'with' : 'without'}`
  await planOn(network.dataDir, slug)
  await become(page, 'Awa')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(paths.deskOf(slug, 'ar'))
  await page.locator('[name="text-title"]').fill('استبيان جديد')
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'in a new tab' }).first().press('Enter')
  const other = await opened

  await expect(other.getByText('استبيان جديد')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('[name="text-title"]')).toHaveValue('استبيان جديد')
  await expect(page.locator('iframe')).toBeHidden()
})

test('long texts, markup and hidden signs are told in words, and nothing typed is lost', async ({
  page,
  javaScriptEnabled,
}) => {
  const slug = `wrong-${javaScriptEnabled ? 'with' : 'without'}`
  await planOn(network.dataDir, slug)
  await become(page, 'Awa')
  await page.goto(paths.deskOf(slug, 'ar'))
  const wrong = {
    ...{ title: 'عين '.repeat(15_000), purpose: '<script>alert(1)</script>' },
    ...{ audience: 'من \u202Eأنتم', 'why.text': 'لماذا؟', use: 'تقرير.' },
  }
  for (const [key, text] of Object.entries(wrong))
    await page.locator(`[name="text-${key}"]`).fill(text)
  await page.getByRole('button', { name: 'Save' }).first().press('Enter')

  const told = page.locator('.error-summary')
  await expect(told).toBeFocused()
  for (const words of ['characters fit here', 'belongs to web pages', 'cannot be seen', '{{led}}'])
    await expect(told).toContainText(words)
  await expect(page.getByText('One other text is saved.')).toBeVisible()
  for (const [key, text] of Object.entries(wrong).filter(([key]) => key !== 'use'))
    await expect(page.locator(`[name="text-${key}"]`)).toHaveValue(text)
  await expectNoSidewaysScroll(page)
})
