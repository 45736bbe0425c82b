import { expect, test as base, type Page } from '@playwright/test'
import axe, { type Result, type RunOptions } from 'axe-core'

interface Trouble {
  consoleErrors: string[]
}

/** Every browser test fails when the console shows an error, unless it says which one it provokes. */
export const test = base.extend<{ trouble: Trouble; provoked: RegExp | undefined }>({
  provoked: [undefined, { option: true }],
  trouble: [
    async ({ page, provoked }, use) => {
      const consoleErrors: string[] = []
      page.on('pageerror', (error) => consoleErrors.push(String(error)))
      page.on('console', (message) => {
        if (message.type() === 'error')
          consoleErrors.push(`${message.text()} ${message.location().url}`)
      })
      await use({ consoleErrors })
      expect(consoleErrors.filter((text) => !provoked?.test(text))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** The server of the same build that was started for development: pseudo-locale, Arabic, style page. */
export const development = `http://localhost:${Number(process.env.E2E_PORT) + 1}`

const looked = new Set<string>()
const colourful = ['color-contrast', 'link-in-text-block']

/**
 * WCAG 2.2 AA by axe, once for each distinct page and language in a run; its colours, which no
 * language changes, once for each direction.
 */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const html = page.locator('html')
  const [lang, dir] = [await html.getAttribute('lang'), await html.getAttribute('dir')]
  const [words, colours] = [`${name} ${lang ?? ''}`, `${name} drawn ${dir ?? ''}`]
  if (looked.has(words)) return
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const seen = looked.has(colours) ? colourful : []
  looked.add(words).add(colours)
  const rules = Object.fromEntries(seen.map((rule) => [rule, { enabled: false }]))
  await expectNoViolation(page, { runOnly: { type: 'tag', values: tags }, rules })
}

/** The same of what depends on colours, where they alone are others than when the page was looked at. */
export async function expectSeen(page: Page, media: Parameters<Page['emulateMedia']>[0]) {
  await page.emulateMedia(media)
  await expectNoViolation(page, { runOnly: { type: 'rule', values: colourful } })
  await page.emulateMedia({ colorScheme: null, forcedColors: null })
}

async function expectNoViolation(page: Page, asked: RunOptions): Promise<void> {
  await comeToRest(page)
  const violations = await violationsIn(page, asked)
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
  expect(found).toEqual([])
}

/** Half a megabyte of axe is put into a page once, however often it looks. */
async function violationsIn(page: Page, asked: RunOptions): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  // What is wrong is told by its HTML, so no selector is sought for every element.
  const options: RunOptions = { ...asked, resultTypes: ['violations'], selectors: false }
  const run = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`
  return page.evaluate<Result[]>(run)
}

// A page whose style sheet is still on its way has no measures yet, and a colour on its way from
// one light to another is none that anybody reads.
async function comeToRest(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
}

/** Nothing sticks out sideways at the width the page has now. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await comeToRest(page)
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }))
  expect(wide).toBeLessThanOrEqual(room)
}

const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } }

/** Pictures of the whole page at phone and desktop width, for a person to look at. */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (!process.env.PICTURES) return
  for (const [device, size] of Object.entries(widths)) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `test-results/pictures/${name}-${device}.png`, fullPage: true })
  }
}
