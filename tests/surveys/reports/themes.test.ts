import { expect, test } from 'vitest'

import { reportWords } from '#app/i18n/report-words'
import { codebookRows } from '#surveys/reports/codebook-rows'
import { longRows } from '#surveys/reports/long-rows'
import { languages } from '#surveys/definition/survey'

import { questionIn, readRows, reportOf, tableIn, textsIn } from './released'
import { themedRelease } from './themed'

const made = themedRelease()
const method = (lang: (typeof languages)[number]) => reportWords(lang).say('method.themes')

test('a question with themes shows one table: each theme, the largest first, and who was silent', () => {
  const report = reportOf(made)
  const [view, ...others] = questionIn(report, 'story').views

  expect([view?.tables.length, others]).toEqual([1, []])
  expect(tableIn(report, 'story').columns).toEqual(['Theme', 'People', 'Share'])
  expect(readRows(tableIn(report, 'story'))).toEqual([
    ['Work and pay', '35', '58%'],
    ['The law & the police', '15', '25%'],
    ['=Rain', '0–4', '–'],
    ['I prefer not to say', '5', '8%'],
    ['No answer', '15', '25%'],
  ])
})

test('below it stands how many wrote, and that a text may speak of several themes', () => {
  const [view] = questionIn(reportOf(made), 'story').views

  expect(view?.notes).toEqual([
    'Wrote something: about 40 people. A text may speak of more than one theme. The shares are of everybody asked.',
  ])
})

test('its chart has a bar for each row of the table', () => {
  const report = reportOf(made)
  const [chart, ...more] = questionIn(report, 'story').views.flatMap(({ charts }) => charts)

  expect(more).toEqual([])
  expect(chart?.rows.map(({ label }) => label)).toEqual(
    tableIn(report, 'story').rows.map(({ label }) => label),
  )
  expect(chart?.description).toContain('Work and pay')
})

test.each([...languages, 'ar' as const])('the method says in %s who found the themes', (lang) => {
  const said = reportWords(lang).say('method.themes')

  expect(said.length).toBeGreaterThan(30)
  expect(said).not.toMatch(/[{}]|method/)
})

test.each(languages)('in %s labels and sentences are there and whole', (lang) => {
  const report = reportOf(made, lang)
  const label = lang === 'en' ? 'Work and pay' : `Work and pay (${lang})`

  expect(report.method).toContain(method(lang))
  expect(tableIn(report, 'story').rows[0]?.label).toBe(label)
  expect(textsIn(report).filter((text) => /undefined|\{\{|story\.theme/.test(text))).toEqual([])
})

test('a report without themes says nothing of them', () => {
  const { release, versions } = made
  const tables = release.tables.filter(({ kind }) => kind !== 'theme')
  const report = reportOf({ release: { ...release, tables }, versions })

  expect(report.method).not.toContain(method('en'))
  expect(readRows(tableIn(report, 'story'))[0]).toEqual(['Answered', '40', '67%'])
})

test('every number of a theme stands in the long table with its label', () => {
  const rows = longRows(made, reportWords('fr')).filter(
    ({ question }) => question?.kind === 'theme',
  )
  const [first] = rows

  expect(rows).toHaveLength(12)
  expect(first).toMatchObject({
    question: { id: 'story', part: 'theme.law', partLabel: 'The law & the police (fr)' },
    ...{ option: 'yes', optionLabel: 'Oui', n: 15, pct: 25, base: 60 },
  })
})

test('the codebook names each theme in every language, and its cells once', () => {
  const rows = codebookRows(made, [reportWords('en'), reportWords('zh')])
  const own = rows.filter(({ question }) => question === 'story')

  expect(own.map(({ what, code }) => `${what} ${code}`)).toEqual([
    'question story',
    'part theme.law',
    'part theme.rain',
    'part theme.work',
    'option answered',
    'option prefer_not',
    'option noAnswer',
    'option yes',
    'option no',
  ])
  expect(own[2]?.labels).toEqual({ en: '=Rain', zh: '=Rain (zh)' })
})
