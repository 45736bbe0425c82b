import { beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages, type Language } from '#surveys/definition/survey'
import type { Report } from '#surveys/reports/report'

import { pastSlugs } from '../../app/cli/demo/demo-answers'
import { demoRelease } from './demo-release'
import { numbersIn, numbersOf } from './numbers-of'
import { questionIn, reportOf, tableIn, textsIn, type Released } from './released'

const made = new Map<string, Released>()
beforeAll(async () => {
  for (const slug of pastSlugs) made.set(slug, await demoRelease(slug))
}, 720_000)

function inputFor(slug: string) {
  const own = made.get(slug)
  if (!own) throw new Error(`There is no release of ${slug}.`)
  return { ...own, trends: [...made.values()] }
}

const told = new Map<string, Report>()
function reportIn(slug: string, lang: Language): Report {
  const name = `${slug} ${lang}`
  const report = told.get(name) ?? reportOf(inputFor(slug), lang)
  told.set(name, report)
  return report
}

const everywhere = pastSlugs.flatMap((slug) => languages.map((lang) => ({ slug, lang })))

test.each(everywhere)('all sentences of $slug are there and whole in $lang', ({ slug, lang }) => {
  const texts = textsIn(reportIn(slug, lang))

  expect(texts.length).toBeGreaterThan(2000)
  expect(texts.filter((text) => text.trim() === '' || unfinished.test(text))).toEqual([])
})

test.each(everywhere)('$slug in $lang says no number that is not published', ({ slug, lang }) => {
  const { release } = inputFor(slug)
  const words = reportWords(lang)
  const wrong = reportIn(slug, lang).chapters.flatMap(({ questions }) =>
    questions.flatMap(({ id, views }) => {
      const allowed = numbersOf(release, id, words)
      const cells = views.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows))
      const drawn = views.flatMap(({ charts }) => charts.flatMap(({ rows }) => rows))
      const texts = [
        ...cells.flatMap((row) => row.cells.map(({ text }) => text)),
        ...drawn.flatMap(({ values }) => values.flatMap((value) => value?.label ?? [])),
      ]
      return texts.flatMap(numbersIn).filter((number) => !allowed.has(number))
    }),
  )

  expect(wrong).toEqual([])
})

test('the method of the survey on health is told from its release', () => {
  const { method } = reportOf(inputFor('access-to-health-2026'))

  expect(method[0]).toBe(
    'Answers came from about 400 people between 2 February 2026 and 15 April 2026.',
  )
  expect(method.join(' ')).toMatch(/Countries shown by themselves: \d \(“?Kenya/)
})

test('Kenya stands beside Africa and everybody in every question that is broken down', () => {
  const report = reportOf(inputFor('access-to-health-2026'), 'en', { kind: 'country', code: 'KE' })

  expect(report.cut?.label).toBe('Kenya')
  expect(tableIn(report, 'age~country=KE').rows.map(({ label }) => label)).toEqual([
    ...['All answers', 'Africa', 'Kenya'],
  ])
})

test('the member surveys are compared where their questions allow it', () => {
  const report = reportOf(inputFor('member-survey-2025'))
  const verdicts = report.chapters.flatMap(({ questions }) =>
    questions.flatMap(({ trend }) => trend?.verdict ?? []),
  )

  expect([...new Set(verdicts)].sort()).toEqual([
    '2024: the numbers may not stand side by side.',
    '2024: the numbers may stand side by side, with care.',
    '2024: the numbers may stand side by side.',
    '2024: this was not asked.',
  ])
  expect(questionIn(report, 'paid_staff').trend?.tables).toEqual([])
})

const unfinished = /\{\{|\}\}|undefined|NaN|\[object/
