import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const installed = [
  process.env.CHROMIUM_PATH ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium']

/** A browser on this machine: an installed one, then Playwright's own download, then Debian's package. */
export function findBrowser() {
  // Debian’s browser without windows draws the same pages with half the work.
  return find([
    ...installed,
    chromium.executablePath(),
    '/usr/bin/chromium-headless-shell',
    ...debian,
  ])
}

/** One that keeps a profile and a history on disk, as that of a person does. */
export function findWholeBrowser() {
  return find([...installed, chromium.executablePath(), ...debian])
}

/** @param {string[]} paths */
function find(paths) {
  return paths.find((path) => path && existsSync(path))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const found = findBrowser()
  process.stdout.write(found ? `${found}\n` : '')
  process.exit(found ? 0 : 1)
}
