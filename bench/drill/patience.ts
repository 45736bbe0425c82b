import { setTimeout as pause } from 'node:timers/promises'

import { type Browser, NoAnswer } from './browser'

const moment = 500

/**
 * Does something as a patient person would: who gets no answer, or a page that says that it does not
 * work just now, waits a moment and looks again. A page that gave everything back is sent again as it is.
 */
export async function withPatience(
  browser: Browser,
  isOver: () => boolean,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    await pause(moment)
    if (!isOver()) await withPatience(browser, isOver, () => browser.open(browser.bound))
    return
  }
  const { status } = browser.page
  if (status === 429 || status >= 500) await pause(moment)
  const isBare = status >= 500 && !browser.formWith('go')
  if (isBare && !isOver()) await withPatience(browser, isOver, () => browser.open(browser.bound))
}
