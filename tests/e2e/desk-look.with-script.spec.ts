import { paths } from '#app/paths'

import { become, planOn } from './support/desks'
import { network } from './support/network'
import { expect, expectAccessible, test } from './support/test'

// The line that fails on purpose; and axe looks into a frame that runs no script.
test.use({
  provoked: /ERR_FAILED|Blocked script execution/,
  viewport: { width: 1280, height: 800 },
})

test('the page beside the texts follows what is typed, to the very place, in its own direction', async ({
  page,
}) => {
  const slug = 'typed-beside'
  await planOn(network.dataDir, slug)
  await become(page, 'Awa')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(paths.deskOf(slug, 'ar'))
  const shown = page.frameLocator('iframe')
  await expect(shown.getByRole('heading', { level: 1 })).toBeVisible()
  const visited = await page.evaluate(() => history.length)

  await page.locator('[name="text-led.options.them"]').focus()
  await page.keyboard.type('هم')
  await expect(shown.locator('.look-here')).toHaveText('هم')
  await expect(shown.locator('.look-here')).toBeInViewport()
  await expect(shown.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.locator('[name="text-why.text"]').focus()
  await page.keyboard.type('«{{led}}»: لماذا؟')

  await expect(shown.locator('.look-here')).toHaveText(/«…»: لماذا؟/)
  await expectAccessible(page, 'desk with its page')
  expect(new Set(asked).size).toBe(1)
  expect(await page.evaluate(() => history.length)).toBe(visited)
})

test('a bad line loses nothing that was typed, and whoever leaves is asked first', async ({
  page,
}) => {
  const slug = 'typed-offline'
  await planOn(network.dataDir, slug)
  await become(page, 'Awa')
  await page.goto(paths.deskOf(slug, 'fr'))
  await expect(page.frameLocator('iframe').getByText('Une enquête')).toBeVisible()
  await page.route('**/look/**', (route) => route.abort())
  await page.locator('[name="text-title"]').fill('Une autre')
  await expect(page.getByText('The page could not be fetched.')).toBeVisible()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.evaluate(() => location.assign('/en'))
  await expect.poll(() => asked).toEqual(['beforeunload'])

  await expect(page.locator('[name="text-title"]')).toHaveValue('Une autre')
  await page.getByRole('button', { name: 'Save' }).first().press('Enter')
  await expect(page.getByText('One text is saved.')).toBeVisible()
  expect(asked).toEqual(['beforeunload'])
})
