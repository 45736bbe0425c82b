import { chromium, type Browser } from '@playwright/test'

import { browserArgs } from '../tests/e2e/support/browser-args'
import { findBrowser } from '../tests/support/find-browser.js'

/** Does the work with a real browser. */
export async function withBrowser<Value>(
  work: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error('There is no browser on this machine.')
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  return work(browser).finally(() => browser.close())
}
