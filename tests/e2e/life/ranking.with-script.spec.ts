import type { Browser, Locator, Page } from '@playwright/test'

import { comeTo, control, goOn, typedOn } from '../support/life'
import { codes } from '../support/network'
import { pathOf } from '../support/places'
import { expect, test } from '../support/test'

test.use({ provoked: /status of 422/ })

const survey = codes.everyType
const options = {
  travel: 'Travel that is paid',
  languages: 'More languages',
  safety: 'A safe place',
  music: 'Music in the evening',
  rest: 'Time to rest',
}
type Option = keyof typeof options

test('a ranking is made with buttons, and no more is placed than there are places', async ({
  page,
}) => {
  await comeTo(page, survey, 'views')
  for (const option of ['music', 'rest', 'safety'] as const) await press(page, 'Add', option)
  expect(await placed(page)).toEqual(['music', 'rest', 'safety'])

  await button(page, 'Add', 'travel').click({ force: true })
  expect(await placed(page)).toEqual(['music', 'rest', 'safety'])
  await expect(page.getByText('All 3 places are taken. Remove one first.')).toHaveCount(1)
  await press(page, 'Down', 'music')
  await press(page, 'Up', 'safety')
  await press(page, 'Remove', 'music')
  await press(page, 'Add', 'travel')

  expect(await placed(page)).toEqual(['rest', 'safety', 'travel'])
  await expectKept(page, { 'wishes.rest': ['1'], 'wishes.safety': ['2'], 'wishes.travel': ['3'] })
})

test('a ranking is made by keyboard alone, and the focus stays on the button pressed', async ({
  page,
}) => {
  await comeTo(page, survey, 'views')
  for (const option of ['languages', 'travel'] as const) {
    await button(page, 'Add', option).focus()
    await page.keyboard.press('Enter')
    await expect(button(page, 'Remove', option)).toBeFocused()
  }
  await button(page, 'Up', 'travel').focus()
  await page.keyboard.press('Space')

  expect(await placed(page)).toEqual(['travel', 'languages'])
  await expect(button(page, 'Up', 'travel')).toBeFocused()
  await expect(page.locator('[role=status]', { hasText: 'is now number 1 of 3' })).toHaveCount(1)
})

test('a ranking is put in order with the mouse', async ({ page }) => {
  await comeTo(page, survey, 'views')
  for (const option of ['music', 'rest', 'safety'] as const) await press(page, 'Add', option)
  const [from, to] = await wayBetween(page, 'safety', 'music')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, (from.y + to.y) / 2, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()

  expect(await placed(page)).toEqual(['safety', 'music', 'rest'])
})

test('a ranking is put in order with a finger, and the page does not scroll with it', async ({
  browser,
}) => {
  const page = await phone(browser)
  await comeTo(page, survey, 'views')
  for (const option of ['music', 'rest', 'safety'] as const) await press(page, 'Add', option)
  const [from, to] = await wayBetween(page, 'safety', 'music')
  const scrolled = await page.evaluate(() => scrollY)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x, y }],
    })
  await touch('touchStart', from.y)
  for (let part = 1; part <= 10; part += 1) {
    await touch('touchMove', from.y + ((to.y - from.y) * part) / 10)
  }
  await touch('touchEnd')

  expect(await placed(page)).toEqual(['safety', 'music', 'rest'])
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  await page.context().close()
})

async function phone(browser: Browser): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport, hasTouch: true, isMobile: true })
  return context.newPage()
}

function button(page: Page, does: string, option: Option): Locator {
  return page.getByRole('button', { name: `${does} ${options[option]}` })
}

async function press(page: Page, does: string, option: Option): Promise<void> {
  await button(page, does, option).click()
}

/** What the eye sees above the line of those that are not chosen. */
async function placed(page: Page): Promise<string[]> {
  const names = await page
    .locator('.rank-placed select')
    .evaluateAll((pickers) =>
      pickers.map((picker) => (picker as HTMLSelectElement).name.replace('wishes.', '')),
    )
  const numbers = await page.locator('.rank-placed .rank-place').allTextContents()
  expect(numbers).toEqual(names.map((_name, place) => String(place + 1)))
  return names
}

/** From the grip of one line to a little above the middle of another. */
async function wayBetween(page: Page, from: Option, to: Option) {
  const lines = [from, to].map((option) => page.locator('.rank', { hasText: options[option] }))
  await lines[1]?.scrollIntoViewIfNeeded()
  const [start, end] = await Promise.all(
    lines.map((line) => line.locator('.rank-grip').boundingBox()),
  )
  if (!start || !end) throw new Error('A line of the ranking has no grip.')
  const middle = (box: typeof start) => box.y + box.height / 2
  const x = start.x + start.width / 2
  return [
    { x, y: middle(start) },
    { x, y: middle(end) - 10 },
  ] as const
}

async function expectKept(page: Page, ranks: Record<string, string[]>): Promise<void> {
  for (const row of ['talks', 'breaks', 'songs'])
    await control(page, `change.${row}`, 'same').check()
  const loaded = page.waitForEvent('load')
  await goOn(page).click()
  await loaded
  await page.goto(pathOf(survey, 'views'))
  expect(await typedOn(page)).toMatchObject(ranks)
  await expect(control(page, 'wishes.music')).toHaveValue('')
}
