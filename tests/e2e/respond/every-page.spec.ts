import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

import { tours } from '../support/every-page'
import { everyType } from '../support/every-type'
import { expect, takePictures, test } from '../support/test'
import { expectSeenFromNear, expectSeenInEachLight, expectStillAndEdged, type Look } from './eyes'

test.use({ provoked: /Failed to load resource.*(410|422)/ })
test.describe.configure({ timeout: 420_000 })

const looks: Record<'en' | 'ru' | 'zh', { and: string; look: Look }> = {
  en: { and: 'is accessible in the light and in the dark', look: expectSeenInEachLight },
  ru: { and: 'is accessible, and fits a window of 320 by 256 px', look: expectSeenFromNear },
  zh: { and: 'holds with forced colours and less motion', look: expectStillAndEdged },
}

for (const [where, tour] of Object.entries(tours)) {
  for (const lang of ['en', 'ru', 'zh'] as const) {
    const { and, look } = looks[lang]
    test(`every page ${where} in ${lang} is well ordered, names no topic outside itself, ${and}`, async ({
      page,
      javaScriptEnabled,
    }) => {
      test.skip(
        lang === 'en' && !javaScriptEnabled,
        'Only axe looks for more here than in ru and zh.',
      )
      await tour(page, lang, async (name) => {
        await expectNeutral(page, lang)
        await expectWellOrdered(page)
        await look(page, name, javaScriptEnabled)
        await takePictures(page, pictureName(lang, name, javaScriptEnabled))
      })
    })
  }
}

function pictureName(lang: string, name: string, javaScriptEnabled: boolean): string {
  return `${lang}-${name.replaceAll(' ', '-')}${javaScriptEnabled ? '' : '-without-script'}`
}

/** Titles are one of the few that we have; an address names a code and where one is, and no more. */
async function expectNeutral(page: Page, lang: 'en' | 'ru' | 'zh') {
  const { pages, texts } = everyType(lang).survey
  const { product, title: titles } = frameWords(lang)
  const title = (await page.title()).replace(/^[^:：]+[:：]\s?/, '')
  const own = title.replace(` · ${product}`, '')
  const known = [product, ...Object.values(titles)].map((words) =>
    words.replace(/\{\{[^}]+\}\}/g, '\\d+'),
  )
  expect(own).toMatch(new RegExp(`^(${known.join('|')})$`))
  const topics = [texts[lang]?.title, ...pages.map(({ id }) => texts[lang]?.[`pages.${id}.title`])]
  expect(topics).not.toContain(own)
  const { pathname, search, hash } = new URL(page.url())
  expect(pathname).toMatch(/^\/[a-z]{2}(\/[a-z0-9]{4})?(\/([a-z]+|\d))?$/)
  expect(pages.map(({ id }) => id)).not.toContain(pathname.split('/')[3])
  expect(search).toMatch(/^(\?(look=|page=\d|to=check)(&look=)?)?$/)
  expect(hash).toMatch(/^(#more)?$/)
}

/** One heading for the page, none that skips a level, the way out first, then the way to the main part. */
async function expectWellOrdered(page: Page) {
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.filter((level, n) => level > (levels[n - 1] ?? 2) + 1)).toEqual([])
  const reached = await page
    .locator('a[href], button, input:not([type=hidden]), select, textarea, summary')
    .evaluateAll((all) =>
      (all as HTMLElement[])
        .filter((one) => one.tabIndex >= 0 && one.getClientRects().length > 0)
        .slice(0, 2)
        .map((one) => one.getAttribute('href')),
    )
  expect(reached).toEqual(['/exit', '#main'])
  await expect(page.locator('[style*=":"], [tabindex="1"], [accesskey]')).toHaveCount(0)
}

interface FrameWords {
  product: string
  title: Record<string, string>
}

function frameWords(lang: string): FrameWords {
  return JSON.parse(readFileSync(`locales/${lang}/frame.json`, 'utf8')) as FrameWords
}
