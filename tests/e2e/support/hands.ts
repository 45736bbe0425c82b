import type { Locator, Page } from '@playwright/test'

import { expect } from './test'

/** Goes to something with the tab key alone, as whoever has no mouse does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let steps = 0; steps < mostSteps; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key never comes to ${wanted.toString()}`)
}

const mostSteps = 250

/** Types into a field that was reached by keyboard, over whatever stands there. */
export async function typeInto(page: Page, field: string, text: string): Promise<void> {
  await tabTo(page, page.locator(`[id="${field}"]`))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

/** A date field takes its parts in the order of the page's language; here it is set at once. */
export async function setDay(page: Page, field: string, day: string): Promise<void> {
  await tabTo(page, page.locator(`[id="${field}"]`))
  await page.locator(`[id="${field}"]`).fill(day)
}

/** Presses a button, or follows a link, that was reached by keyboard. */
export async function press(page: Page, what: Locator): Promise<void> {
  await tabTo(page, what)
  await page.keyboard.press('Enter')
}

export async function tick(page: Page, box: Locator): Promise<void> {
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}
