import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'

import { writeTranslation } from '#app/formats/translations/translation-file'
import type { Role } from '#app/operations/rights'
import { findVersion } from '#app/operations/find-version'
import { findDesk } from '#app/operations/translations/find-desk'
import { paths } from '#app/paths'

import { publishNow } from '../app/operations/a-network'
import { must } from '../app/operations/answering'
import { plan } from '../app/operations/preview/a-planned-survey'
import { halfFrench } from '../app/operations/translations/translating'
import { workIn } from '../support/work-in'
import { becomeColleague } from './support/colleague'
import { developmentNetwork, network } from './support/network'
import {
  development,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  takePictures,
  test,
} from './support/test'

// A text with a slip comes back.
test.use({ provoked: /422/ })

const draft = { ...halfFrench(), slug: 'translated', code: 't4r5' }

for (const lang of ['en', 'ru', 'zh', 'ar']) {
  test(`the translators’ desk in ${lang} is accessible and fits a telephone`, async ({
    page,
    javaScriptEnabled,
  }) => {
    test.slow()
    await workIn(developmentNetwork.dataDir, ({ register }) => plan(register, draft))
    const somebody = { name: `Awa ${randomUUID()}`, roles: ['translator' as const] }
    await becomeColleague(page, developmentNetwork, { ...somebody, lang, at: development })
    await page.setViewportSize({ width: 320, height: 640 })
    const look = async (name: string, path: string) => {
      await page.goto(`${development}${path}`)
      await seen(page, name, lang, javaScriptEnabled)
      await takePictures(page, `desk-${name.replaceAll(' ', '-')}-${lang}`)
    }
    await look('languages', paths.textsOf(draft.slug))
    await look('desk in Arabic', paths.deskOf(draft.slug, 'ar'))
    await look('import', paths.deskImportOf(draft.slug, 'fr'))
    await look('desk in French', paths.deskOf(draft.slug, 'fr'))

    await page.locator('[name="text-why.text"]').fill('Pourquoi ?')
    await page.locator('button[value=save]').last().click()
    await expect(page.locator('.error-summary')).toBeFocused()
    await seen(page, 'slip', lang, javaScriptEnabled)
  })
}

async function seen(page: Page, name: string, lang: string, withAxe?: boolean) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang)
  await expectNoSidewaysScroll(page)
  if (withAxe) await expectAccessible(page, `texts ${name}`)
}

test('a translator adds Arabic to a running consultation by keyboard and file, and it is spoken', async ({
  page,
  javaScriptEnabled,
}) => {
  test.slow()
  const [slug, code] = javaScriptEnabled ? ['running-with', 't6r7'] : ['running-without', 't8r9']
  await open(slug, code)
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

  await page.goto(paths.deskOf(slug, 'ar'))
  await page.getByRole('button', { name: 'Hand them over' }).press('Enter')
  await expect(page.getByText('wait as a correction')).toBeVisible()
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
  await page.goto(`/ar/${code}`)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { name: 'استبيان' })).toBeVisible()
})

function become(page: Page, name: string) {
  const roles: Role[] = ['translator', 'key-holder']
  return becomeColleague(page, network, { name: `${name} ${randomUUID()}`, roles })
}

/** A survey in English that people answer already. */
function open(slug: string, code: string) {
  const english = { en: draft.texts.en ?? {} }
  const today = new Date()
  const day = (after: number) =>
    new Date(today.getTime() + after * 86_400_000).toISOString().slice(0, 10)
  const days = { opens: day(-5), closes: day(20), retention: day(300) }
  const survey = { ...draft, slug, code, languages: ['en'], texts: english, madeFrom: {}, ...days }
  return workIn(network.dataDir, async (context) => must(await publishNow(context, survey)))
}

async function fileInArabic(slug: string) {
  const desk = await workIn(network.dataDir, (context) => findDesk(context, slug, 'ar'))
  if (!desk) throw new Error('There is no desk.')
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
