import type { Browser, Page } from '@playwright/test'

import { paths } from '#app/paths'
import type { Survey } from '#surveys/definition/survey'
import { gather } from '#surveys/findings/dataset'

import { answersFor } from '../../support/answers-for'
import { surveyIn } from '../../support/many-languages/survey-in'
import { aServerInMany, type InMany } from '../support/in-many-languages'
import { press, switchTo, walk, walkOn } from '../support/journey'
import { stepOf } from '../support/places'
import { expect, test } from '../support/test'
import { expectSeenFromNear } from './eyes'

const code = 'm4n6'
const offered = ['en', 'fr', 'ar', 'pt', 'sw']
/** The direction of each, and the language of the words around it. */
const added = {
  ar: { dir: 'rtl', words: 'ar', go: 'متابعة' },
  pt: { dir: 'ltr', words: 'es', go: 'Continuar' },
  sw: { dir: 'ltr', words: 'en', go: 'Continue' },
} as const
const languages = ['ar', 'pt', 'sw'] as const

test.describe.configure({ mode: 'serial', timeout: 420_000 })

let many: InMany

test.beforeAll(async () => {
  many = await aServerInMany(['en', 'fr'])
})

test.afterAll(() => many.end())

test('who began before languages came goes on in a new one', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = await newPage(browser, javaScriptEnabled)
  const way = { survey: whole(), lang: 'en', answers: answers() }
  await walk(page, way, 'views')
  await expect(page.locator('button[name=lang]')).toHaveText(['English', 'Français'])

  many.offer(offered)
  await page.reload()

  await expect(page.locator('button[name=lang]')).toHaveText([
    ...['English', 'Français', 'العربية', 'Português', 'Kiswahili'],
  ])
  await switchTo(page, 'ar')
  await expect(page.locator('h1')).toHaveText('رأيك')
  expect((await walkOn(page, { ...way, lang: 'ar' }, 'thanks')).at(-1)).toBe('thanks')
  expect(await sentIn('ar')).toBe(1)
  await page.context().close()
})

for (const lang of languages) {
  test(`in ${lang} a survey is answered, counted, and taken back`, async ({
    browser,
    javaScriptEnabled,
  }) => {
    const page = await newPage(browser, javaScriptEnabled)
    const before = await sentIn(lang)
    await walk(page, { survey: whole(), lang, answers: answers() }, 'thanks')
    await expect(page).toHaveURL(new RegExp(`/${lang}/${code}/thanks$`))
    const receipt = (await page.locator('.digits').textContent()) ?? ''
    expect(await sentIn(lang)).toBe(before + 1)

    await page.goto(paths.withdraw(lang, code))
    await page.locator('#receipt').fill(receipt)
    await press(page, 'go')

    await expect(page.locator('.error-summary')).toHaveCount(0)
    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    expect(await sentIn(lang)).toBe(before)
    await page.context().close()
  })

  test(`every page in ${lang} says in which language it speaks, and fits a small window`, async ({
    browser,
    javaScriptEnabled,
  }) => {
    const page = await newPage(browser, javaScriptEnabled)
    const look = (name: string) => expectSpoken(page, lang, { name, byAxe: javaScriptEnabled })
    for (const [name, address] of Object.entries(beside(lang))) {
      await page.goto(address)
      await look(name)
    }
    await walk(page, { survey: whole(), lang, answers: answers() }, 'part')
    for (const { id } of whole().pages) {
      await expect(page.locator('main button[name=go]')).toHaveText(
        id === 'end' ? /./ : added[lang].go,
      )
      await look(`page ${id}`)
      await press(page, 'go')
      if (stepOf(page, whole()) === id) await look(`page ${id} with problems`)
      await walkOn(page, way(lang), nextOf(id))
    }
    await look('check')
    await press(page, 'later')
    await look('later')
    await page.context().close()
  })
}

test('a language that the survey has not got leads to the nearest one, and says so', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = await newPage(browser, javaScriptEnabled)
  await page.goto('/qu/m4n6')
  await expect(page).toHaveURL(/\/en\/m4n6\?asked=qu$/)
  await page.goto('/pt-BR/m4n6/privacy')
  await expect(page).toHaveURL(/\/pt\/m4n6\/privacy$/)
  await page.goto('/pt')
  await expect(page).toHaveURL(/\/en\?asked=pt$/)
  await page.context().close()
})

test('what a survey in Arabic explains is explained in Arabic, and its home page in five languages', async ({
  browser,
  javaScriptEnabled,
}) => {
  const page = await newPage(browser, javaScriptEnabled)
  for (const name of ['leaving', 'accessibility']) {
    await page.goto(`/ar/${name}`)
    await expect(page).toHaveURL(new RegExp(`/ar/${name}$`))
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await page.goto(`/sw/${name}`)
    await expect(page).toHaveURL(new RegExp(`/en/${name}\\?asked=sw$`))
  }
  await page.goto('/ar')
  await expect(page).toHaveURL(/\/en\?asked=ar$/)
  await page.context().close()
})

async function newPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: many.address,
    javaScriptEnabled,
  })
  return context.newPage()
}

function whole(): Survey {
  return surveyIn(offered, new Date().toISOString().slice(0, 10))
}

function answers() {
  return answersFor(whole(), 1)
}

function way(lang: string) {
  return { survey: whole(), lang, answers: answers() }
}

function nextOf(id: string): string {
  const { pages } = whole()
  return pages[pages.findIndex((page) => page.id === id) + 1]?.id ?? 'check'
}

function beside(lang: string): Record<string, string> {
  return {
    introduction: paths.intro(lang, code),
    return: paths.return(lang, code),
    withdraw: paths.withdraw(lang, code),
    'no answers here': paths.page(lang, code, '1'),
    'thanks once more': paths.thanks(lang, code),
    paper: paths.paper(lang, code),
    privacy: paths.privacy(lang, code),
  }
}

/** How many responses a key holder counts in a language. */
async function sentIn(lang: string): Promise<number> {
  const survey = whole()
  const opened = await many.prepared.opened(code)
  const versions = [...new Set(opened.map(({ plain }) => String(plain.version)))]
  const gathering = gather(versions.map((hash) => ({ hash, structureHash: '', survey })))
  for (const { plain } of opened) expect(gathering.take(plain)).not.toHaveProperty('code')
  const place = survey.languages.indexOf(lang)
  return [...gathering.dataset().languages].filter((each) => each === place).length
}

async function expectSpoken(
  page: Page,
  lang: keyof typeof added,
  { name, byAxe }: { name: string; byAxe: boolean },
) {
  const { dir, words } = added[lang]
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', lang)
  await expect(html).toHaveAttribute('dir', dir)
  await expect(page.locator('.partly-spoken')).toHaveCount(words === lang ? 0 : 1)
  await expectSeenFromNear(page, `${name} of many`, byAxe)
  if (words !== lang) expect(await strayIn(page, lang)).toEqual([])
}

/** What a screen reader would read in the language of the survey although it is no text of it. */
async function strayIn(page: Page, lang: string): Promise<string[]> {
  const own = Object.values(whole().texts[lang] ?? {}).map(bare)
  const read = await page.evaluate((spoken) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement: at, textContent: text } = walker.currentNode
      const isRead = at?.closest('[lang]')?.getAttribute('lang') === spoken
      if (isRead && !at.closest('script, nav, .typed, .checked-lines dd, bdi'))
        found.push(text ?? '')
    }
    return found
  }, lang)
  const months = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' })
  const named = Array.from({ length: 12 }, (_, n) => months.format(Date.UTC(2000, n)))
  return read
    .map((text) => text.trim().replace(/^\d = /, ''))
    .filter((text) => /\p{L}{2}/u.test(text) && text !== 'Soundings')
    .filter((text) => !named.includes(text) && !own.some((whole) => matches(whole, text)))
}

function bare(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\\\{.*?\\\}\\\}/g, '.*')
}

function matches(whole: string, text: string): boolean {
  return new RegExp(`^${whole}$`).test(text)
}
