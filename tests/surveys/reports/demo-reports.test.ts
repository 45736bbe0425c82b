import { beforeAll, expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { languages } from '#surveys/definition/survey'

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

const everywhere = pastSlugs.flatMap((slug) => languages.map((lang) => ({ slug, lang })))

test.each(everywhere)('all sentences of $slug are there and whole in $lang', ({ slug, lang }) => {
  const report = reportOf(inputFor(slug), lang)
  const texts = textsIn(report)

  expect(texts.length).toBeGreaterThan(2000)
  expect(texts.filter((text) => text.trim() === '' || unfinished.test(text))).toEqual([])
})

test.each(everywhere)('$slug in $lang says no number that is not published', ({ slug, lang }) => {
  const input = inputFor(slug)
  const words = reportWords(lang)
  const wrong = reportOf(input, lang).chapters.flatMap(({ questions }) =>
    questions.flatMap(({ id, views }) => {
      const allowed = numbersOf(input.release, id, words)
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
