import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'

import { writeTranslation } from '#app/formats/translations/translation-file'
import { findVersion } from '#app/operations/find-version'
import { mark } from '#app/operations/mark'
import { paths } from '#app/paths'
import { addTexts } from '#db/register/queries/translations'

import { publishNow } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { plan } from '../app/operations/preview/a-planned-survey'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { become, deskOf, draft } from './support/desks'
import { press, type, walk, walkOn } from './support/journey'
import { developmentNetwork, network } from './support/network'
import {
  development,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

// A text with a slip comes back, and axe looks into a frame that runs no script.
test.use({ provoked: /422|Blocked script execution/ })

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`the translators’ desk in ${lang} is accessible and fits a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    const slug = `seen-${lang}-${javaScriptEnabled ? 'with' : 'without'}`
    await workIn(developmentNetwork.dataDir, async ({ register }) => {
      await plan(register, { ...draft, slug })
      await addTexts(register, [olderText(slug)])
    })
    const somebody = { name: `Awa ${randomUUID()}`, roles: ['translator' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, lang, at: development })
    await page.setViewportSize({ width: 320, height: 640 })
    const look = async (name: string, path: string) => {
      await page.goto(`${development}${path}`)
      await seen(page, name, lang, javaScriptEnabled)
      await takePictures(page, `desk-${name.replaceAll(' ', '-')}-${lang}`)
    }
    await look('languages', paths.textsOf(slug))
    await look('desk in Arabic', paths.deskOf(slug, 'ar'))
    await look('import', paths.deskImportOf(slug, 'fr'))
    await look('desk in French', paths.deskOf(slug, 'fr'))
    await expect(page.locator('del')).toHaveText('paper.')
    if (lang === 'en') await expect(page.getByText(/“.paper\..” became “.report\..”/)).toBeVisible()

    await page.locator('[name="text-why.text"]').fill('Pourquoi ?')
    await page.locator('button[value=save]').last().click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await seen(page, 'slip', lang, javaScriptEnabled)
  })
}

/** A translation made from other English than there is now. */
function olderText(slug: string) {
  const english = 'We write a paper.'
  return {
    ...{ slug, lang: 'fr', key: 'use', number: 1, source: mark(english), english },
    ...{ over: mark(''), text: 'Un document.', state: 'done' as const },
    ...{ translator: '', who: 'Bea', on_day: '2026-02-01' },
  }
}

async function seen(page: Page, name: string, lang: string, withAxe?: boolean) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expectNoSidewaysScroll(page)
  if (withAxe) await expectAccessible(page, `texts ${name}`)
}

test('a translator adds Arabic to a running consultation and corrects its Russian, and nobody is thrown out', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  test.slow()
  const [slug, code] = javaScriptEnabled ? ['running-with', 't6r7'] : ['running-without', 't8r9']
  const running = await open(slug, code)
  const underWay = await onTheWay(browser, { ...running, lang: 'ru' })
  await become(page, 'Awa')
  await page.goto(paths.textsOf(slug))
  await page.getByLabel('Language', { exact: true }).selectOption('ar')
  await page.getByRole('button', { name: 'Begin' }).press('Enter')
  await page.locator('[name="text-title"]').fill('استبيان')
  await page.getByRole('button', { name: 'Save' }).first().press('Enter')
  await expect(page.getByText('One text is saved.')).toBeVisible()

  await page.goto(paths.deskImportOf(slug, 'ar'))
  await page.locator('[name=file]').setInputFiles(await fileInArabic(slug))
  await page.getByRole('button', { name: 'Take the texts in' }).press('Enter')
  await expect(page.getByText('0 were refused.')).toBeVisible()

  await handOver(page, slug, 'ar')
  await page.goto(paths.deskOf(slug, 'ru', { search: 'why.text' }))
  const field = page.locator('[name="text-why.text"]')
  await field.focus()
  await field.fill('Вы ответили «{{led}}». Почему же?')
  await page.getByRole('button', { name: 'Save' }).first().press('Enter')
  await expect(page.getByText('One text is saved.')).toBeVisible()
  await handOver(page, slug, 'ru')
  await page.goto(`/ar/${code}`)
  await expect(page.getByText('استبيان')).toHaveCount(0)

  await page.goto(paths.publication(slug))
  await page.locator('main form [type=submit]').last().press('Enter')
  await expect(page.getByText('waits for a second person')).toBeVisible()
  const request = page.url()
  await become(page, 'Bea')
  await page.goto(request)
  await page.locator('[value=approve]').press('Enter')
  await expect.poll(() => isSpoken(slug)).toBe(true)

  await underWay.reload()
  await expect(underWay.getByText('Почему же?')).toBeVisible()
  await type(underWay, { why: ['Потому что'] })
  await press(underWay, 'go')
  expect(await walkOn(underWay, { ...running, lang: 'ru' }, 'thanks')).toEqual(['check', 'thanks'])

  const arabic = await onTheWay(browser, { ...running, lang: 'ar' })
  await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(arabic.getByText('نص You said')).toBeVisible()
  await walkOn(arabic, { ...running, lang: 'ar' }, 'thanks')
  await arabic.goto(`/ar/${code}`)
  await expect(arabic.getByRole('heading', { name: 'استبيان' })).toBeVisible()
})

async function handOver(page: Page, slug: string, lang: string) {
  await page.goto(paths.deskOf(slug, lang))
  await page.getByRole('button', { name: 'Hand them over' }).press('Enter')
  await expect(page.getByText('wait as a correction')).toBeVisible()
}

/** Somebody in a browser of their own, who has answered the first page. */
async function onTheWay(browser: Browser, way: Parameters<typeof walk>[1]) {
  const page = await (await browser.newContext()).newPage()
  await walk(page, way, 'reason')
  return page
}

/** A survey in English and Russian that people answer already. */
async function open(slug: string, code: string) {
  const english = draft.texts.en ?? {}
  const russian = Object.entries(english).map(([key, text]) => [key, `${text} (ru)`])
  const texts = { en: english, ru: Object.fromEntries(russian) as Record<string, string> }
  const today = new Date()
  const day = (after: number) =>
    new Date(today.getTime() + after * 86_400_000).toISOString().slice(0, 10)
  const days = { opens: day(-5), closes: day(20), retention: day(300) }
  const languages = ['en' as const, 'ru' as const]
  const survey = { ...draft, slug, code, languages, texts, madeFrom: {}, ...days }
  await workIn(network.dataDir, async (context) => must(await publishNow(context, survey)))
  return { survey, answers: { led: 'us', why: 'لأن' } }
}

async function fileInArabic(slug: string) {
  const desk = await deskOf(network.dataDir, slug, 'ar')
  const texts = desk.texts.map((text) => {
    const words = text.text === '' ? `نص ${text.source}` : text.text
    return { ...text, text: words, state: 'done' as const }
  })
  const buffer = Buffer.from(await writeTranslation('po', { ...desk, texts }))
  return { name: 'ar.po', mimeType: 'text/plain', buffer }
}

async function isSpoken(slug: string): Promise<boolean> {
  const { survey } = await workIn(network.dataDir, (context) => findVersion(context, slug))
  return survey.languages.includes('ar')
}
