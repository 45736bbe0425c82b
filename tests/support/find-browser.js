import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A browser on this machine: an installed one, then Playwright's own download, then Debian's package. */
export function findBrowser() {
  const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']
  return [...installed, chromium.executablePath(), ...debian].find(
    (path) => path && existsSync(path),
  )
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const found = findBrowser()
  process.stdout.write(found ? `${found}\n` : '')
  process.exit(found ? 0 : 1)
}
