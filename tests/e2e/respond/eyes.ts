import type { Page } from '@playwright/test'

import { expect, expectAccessible, expectNoSidewaysScroll, expectSeen } from '../support/test'

/** Looks at a page that is open, by axe too where the browser runs scripts. */
export type Look = (page: Page, name: string, byAxe: boolean) => Promise<void>

export const expectSeenInEachLight: Look = async (page, name, byAxe) => {
  if (!byAxe) return
  await expectAccessible(page, name)
  await expectSeen(page, { colorScheme: 'dark' })
  await expectSeen(page, { forcedColors: 'active' })
}

/** A window of this size is what is left of a usual one at 400 % zoom. */
export const expectSeenFromNear: Look = async (page, name, byAxe) => {
  if (byAxe) await expectAccessible(page, name)
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 256 })
  await expectNoSidewaysScroll(page)
  if (usual) await page.setViewportSize(usual)
}

export const expectStillAndEdged: Look = async (page) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  const moving = await page.locator('*').evaluateAll((all) =>
    all
      .map((one) => ({ one, style: getComputedStyle(one) }))
      .filter(
        ({ style }) =>
          parseFloat(style.transitionDuration) > 0.01 || style.animationName !== 'none',
      )
      .map(({ one }) => one.outerHTML.slice(0, 80)),
  )
  expect(moving).toEqual([])
  const bare = await page
    .locator('main :is(input[type=text], select, textarea, button:not(.back)):visible')
    .evaluateAll((all) =>
      all
        .filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0)
        .map((one) => one.outerHTML.slice(0, 200)),
    )
  expect(bare).toEqual([])
}
