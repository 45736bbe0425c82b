import { comeToEveryType } from '../support/every-type'
import { press } from '../support/journey'
import { codes } from '../support/network'
import { anchorOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /Failed to load resource.*422/ })

test('by the Tab key the way out comes first, then the way to the main part, which leads there', async ({
  page,
}) => {
  await comeToEveryType(page, 'en', 'part')

  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '/exit')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main')
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveAttribute('id', 'main')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('name', 'back')
})

test('a whole page is answered by keyboard alone, and what has the focus can be seen', async ({
  page,
}) => {
  await comeToEveryType(page, 'en', 'views')
  const passed: string[] = []
  for (let left = 60; left > 0 && passed.at(-1) !== 'go'; left -= 1) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    const name = (await focused.getAttribute('name')) ?? 'none'
    passed.push(name)
    if (name.startsWith('change.') || name === 'ask_again') await page.keyboard.press('Space')
    if (name === 'idea') await page.keyboard.type('A choir')
    await expect(focused).toBeInViewport()
    const outline = await focused.evaluate((one) => getComputedStyle(one).outlineStyle)
    expect({ name, outline }).not.toEqual({ name, outline: 'none' })
  }
  expect(passed).toEqual(expect.arrayContaining(['back', 'change.talks', 'change.songs', 'idea']))
  await page.keyboard.press('Enter')

  await expect(page.locator('.error-summary')).toBeVisible()
  await expect(page.locator(':focus')).toHaveClass(/error-summary/)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute(
    'href',
    `#${anchorOf(codes.everyType, 'wishes')}`,
  )
  await page.keyboard.press('Enter')
  const within = page.locator('[data-question=wishes]')
  await expect(within.locator(':focus')).toHaveCount(1)
})

test('a screen reader meets the page in the order in which the eye does', async ({ page }) => {
  await comeToEveryType(page, 'en', 'part')
  await press(page, 'go')

  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - link "Leave this site"
      - link "Skip to the main part"
    - navigation "Language"
    - main:
      - button "Back"
      - alert:
        - heading "One answer needs another look" [level=2]
      - heading "Your part" [level=1]
      - radiogroup "What did you do at the last meeting?"
      - button "Continue"
    - contentinfo
  `)
})

test('the way out is there on every page before anything else, also where nothing is typed', async ({
  page,
}) => {
  for (const step of ['', '/return', '/withdraw', '/paper', '/privacy']) {
    await page.goto(`/zh/${codes.everyType}${step}`)
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toHaveAttribute('href', '/exit')
  }
})
