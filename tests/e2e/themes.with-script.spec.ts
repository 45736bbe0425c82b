import type { Page } from '@playwright/test'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Done } from '#app/analysis/journal/journal-store'
import { addResponses } from '#app/operations/add-responses'
import { paths } from '#app/paths'
import { countThemes } from '#surveys/journal/theme-counts'

import { must } from '../app/operations/answering'
import { fileOfLines } from '../app/operations/responses-in-lines'
import { answersFor } from '../support/answers-for'
import { passphrase } from '../support/published'
import { workIn } from '../support/work-in'
import { coderElsewhere, textsOf } from './support/coders'
import { becomeColleague } from './support/colleague'
import { run } from './support/command'
import { network } from './support/network'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/test'

const question = 'message'
const labels: Record<string, Record<string, string>> = {
  voice: {
    ...{ en: 'To be heard', fr: 'Être entendu', es: 'Ser escuchado' },
    ...{ ru: 'Быть услышанным', zh: '被听到' },
  },
  peace: {
    ...{ en: 'To be left alone', fr: 'Avoir la paix', es: 'Estar en paz' },
    ...{ ru: 'Чтобы оставили в покое', zh: '不被打扰' },
  },
  quiet: {
    ...{ en: 'Some quiet', fr: 'Du calme', es: 'Calma', ru: 'Тишина', zh: '安静' },
  },
}

test('themes are added, merged and agreed upon, and go into a release as tables', async ({ page }, {
  outputDir,
}) => {
  test.setTimeout(300_000)
  const survey = network.takeSurveyToClose()
  await answer(survey)
  network.close(survey.slug)
  await becomeColleague(page, network, { name: `Dana ${randomUUID()}`, roles: ['key-holder'] })
  await page.goto(paths.analysisOf(survey.slug))
  await page.locator('main form button').click()
  await expect(page.locator('#key-file')).toBeVisible()
  const { bo, texts } = await codedByTwo(survey)
  const [first] = texts
  await unlock(page)

  await test.step('a theme is added, and a label that tells is refused while it is typed', async () => {
    await page.getByRole('link', { name: 'Themes', exact: true }).click()
    await expect(page.locator('#themes-title')).toBeFocused()
    await page.locator('#themes-question').selectOption(question)
    const form = page.locator(`[data-new-theme=${question}]`)
    const label = form.getByLabel('Label: English')
    await label.fill('Raids in Nairobi')
    await expect(label).toHaveAccessibleDescription(/Nairobi.*could tell who wrote/)
    await label.fill('Fear at night')
    await label.press('Enter')
    await expect(form.getByRole('status')).toContainText('Fear at night')
    await expect(label).toBeFocused()
    await expect(card(page, 'fear_at_night')).toContainText('No label yet in: Français')
  })

  await test.step('a theme is merged into another, one is retired, and counts are true', async () => {
    await card(page, 'quiet').getByRole('button', { name: 'Merge it into another' }).click()
    await page.getByLabel('Merge it into', { exact: true }).selectOption('peace')
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await expect(page.locator('[data-ended=quiet]')).toContainText('To be left alone')
    await card(page, 'fear_at_night').getByRole('button', { name: 'Retire it' }).click()
    await expect(page.locator('[data-ended=fear_at_night]')).toBeVisible()
    const half = Math.ceil(texts.length / 2)
    await expect(card(page, 'voice').locator('[data-texts]')).toHaveAttribute(
      ...(['data-texts', String(half - 1)] as const),
    )
  })

  await test.step('two coders are compared, and what they dispute can be opened', async () => {
    const agreement = page.locator(`[data-agreement=${question}]`)
    await expect(agreement.locator('[data-together]')).toHaveAttribute(
      ...(['data-together', String(texts.length)] as const),
    )
    await expect(agreement.getByRole('row', { name: /To be left alone/ })).toContainText('1')
    await expect(agreement.getByRole('row', { name: /To be heard/ })).toContainText('0.')
    await expectAccessible(page, 'themes')
    const disputed = page.locator('[data-disputed] [data-text]')
    await expect(disputed).toHaveCount(1)
    await disputed.getByRole('button', { name: 'Open this text' }).click()
    await expect(page.locator(`[data-original="${first?.text ?? ''}"]`)).toBeVisible()
  })

  await test.step('themes in dispute stay out of a release until it is settled', async () => {
    await page.getByRole('link', { name: 'Release', exact: true }).click()
    const themes = page.locator(`[data-themes-of=${question}]`)
    await expect(themes.getByRole('checkbox')).toBeDisabled()
    await expect(themes).toContainText('Themes in dispute: 1')
    await expectAccessible(page, 'release with themes')
    await bo.write(coded(first?.text ?? '', ['voice']))
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(themes.getByRole('checkbox')).toBeChecked({ timeout: 30_000 })
  })

  const bytes =
    await test.step('the release is that of the command line, byte for byte', async () => {
      await page.getByRole('button', { name: 'Make the numbers safe' }).click()
      await expect(page.locator('[data-made]')).toBeVisible({ timeout: 60_000 })
      const preview = page.locator('article.findings')
      const rows = preview.locator('th')
      await expect(rows.filter({ hasText: 'To be heard' }).first()).toBeAttached()
      await page.getByRole('button', { name: 'Français' }).click()
      await expect(rows.filter({ hasText: 'Être entendu' }).first()).toBeAttached()
      await page.setViewportSize({ width: 320, height: 640 })
      await expectNoSidewaysScroll(page)
      const posted = page.waitForRequest((sent) =>
        sent.url().endsWith(paths.analysisRelease(survey.slug)),
      )
      await page.getByRole('button', { name: 'Hand this release over' }).click()
      await expect(page.locator('[data-handed]')).toBeVisible({ timeout: 30_000 })
      return /name="release"\r\n\r\n([^]*?)\r\n--/.exec((await posted).postData() ?? '')?.[1] ?? ''
    })
  await bo.store.sync()
  const known = texts.map(({ text }) => ({ text, question }))
  const counted = countThemes(bo.store.view().journal, {
    survey: network.survey(survey.code),
    texts: known,
  })
  expect(counted.disputed).toEqual([])
  expect(bytes).toContain('message.theme.peace')
  expect(bytes).toBe(byCommand(survey.slug, counted.file, outputDir))
})

function card(page: Page, theme: string) {
  return page.locator(`[data-code-book=${question}] [data-theme=${theme}]`)
}

async function answer({ slug, code }: { slug: string; code: string }): Promise<void> {
  const survey = network.survey(code)
  const lines = Array.from({ length: 90 }, (_, n) => {
    const answers = { ...answersFor(survey, n + 1), message: `This is what I think, ${n}` }
    return JSON.stringify({ lang: 'en', answers })
  })
  await workIn(network.dataDir, async (context) =>
    must(await addResponses(context, { slug, file: fileOfLines(lines) })),
  )
}

/** Both read all texts and agree on them, save for the first. */
async function codedByTwo(survey: { slug: string; code: string }) {
  const texts = await textsOf(network, survey, question)
  const amara = await coderElsewhere(network, survey, 'amara')
  await amara.write(
    ...Object.entries(labels).map(([theme, own]): Done => {
      return { kind: 'theme-added', question, theme, labels: own, description: '' }
    }),
    ...texts.flatMap(({ text }, n) => finished(text, n % 2 === 0 ? ['voice'] : ['quiet'])),
  )
  const bo = await coderElsewhere(network, survey, 'bo')
  await bo.write(
    ...texts.flatMap(({ text }, n) =>
      finished(text, n === 0 ? [] : n % 2 === 0 ? ['voice'] : ['peace']),
    ),
  )
  return { bo, texts }
}

function finished(text: string, themes: string[]): Done[] {
  const read: Done = { kind: 'text-read', text, over: [], done: true }
  return themes.length > 0 ? [coded(text, themes), read] : [read]
}

function coded(text: string, themes: string[]): Done {
  const passage = randomBytes(16).toString('base64url')
  return { kind: 'passage-coded', passage, text, start: 0, end: 4, words: 'This', themes, over: [] }
}

async function unlock(page: Page): Promise<void> {
  await page.locator('#key-file').setInputFiles(join(network.kept, 'amara.key'))
  await page.locator('#key-passphrase').fill(passphrase)
  await page.getByRole('button', { name: 'Open the answers' }).click()
  await expect(page.locator('#completeness')).toBeVisible({ timeout: 40_000 })
}

/** The release as the command line makes it out of a bundle and a file of themes. */
function byCommand(slug: string, themes: object, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const [bundle, file] = [join(folder, 'bundle'), join(folder, 'themes.json')]
  const release = join(folder, 'release.json')
  writeFileSync(file, JSON.stringify(themes))
  run('bundle', slug, '--out', bundle)
  const key = join(network.kept, 'amara.key')
  run('release', slug, '--bundle', bundle, '--key', key, '--themes', file, '--out', release)
  return readFileSync(release, 'utf8')
}
