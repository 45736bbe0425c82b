import { beforeAll, expect, test } from 'vitest'

import { languages, type Language } from '#surveys/definition/survey'
import type { AskedCut } from '#surveys/reports/cut'
import type { Report } from '#surveys/reports/report'

import { hardRelease, withEvilQuotes, type HardRelease } from '../../support/hard-report'
import { evil } from '../../support/hard/evil'
import { makeHardRelease } from '../../support/hard/make'
import { hardTitle, optionsIn } from '../../support/hard/words'
import { questionIn, readRows, reportOf, tableIn, textsIn } from './released'

let now: HardRelease
let before: HardRelease
let stored: HardRelease
beforeAll(async () => {
  now = await hardRelease()
  before = await hardRelease(2025)
  stored = await withEvilQuotes()
}, 720_000)

function hardReport(lang: Language, cut?: AskedCut): Report {
  return reportOf({ ...stored, trends: [before] }, lang, cut)
}

test.each(languages)('forty options stand in %s, however long or strange, none alike', (lang) => {
  const labels = readRows(tableIn(hardReport(lang), 'needs')).map(([label]) => label)
  const options = Object.values(optionsIn(lang))

  expect(new Set(labels.slice(0, 40)).size).toBe(40)
  expect(labels).toHaveLength(41)
  expect(labels[0]).toBe(options[0])
  expect(Array.from(labels[0] ?? '')).toHaveLength(600)
  expect(labels.map((label) => visible(label ?? ''))).toEqual(
    expect.arrayContaining(options.map(visible)),
  )
})

test.each(languages)('nothing unseen, half said or turned round is in the report in %s', (lang) => {
  const reports = [hardReport(lang), hardReport(lang, { kind: 'country', code: 'KE' })]
  const texts = reports.flatMap(textsIn)

  expect(texts.length).toBeGreaterThan(5000)
  expect(texts.filter((text) => /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u.test(text))).toEqual(
    [],
  )
  expect(texts.filter((text) => /\{\{|undefined|NaN|\[object/.test(text))).toEqual([])
})

test.each(languages)('title, wordings and ends of a scale are whole in %s', (lang) => {
  const { title, chapters } = hardReport(lang)

  expect(title).toBe(hardTitle(lang))
  expect(Array.from(title)).toHaveLength(200)
  expect(chapters.flatMap(({ questions }) => questions)[3]?.wording).toBe(
    `${evil.formula} ${evil.script}`,
  )
})

test('what nobody answered, few were asked, or only merged rows show says so', () => {
  const report = hardReport('en')

  expect(questionIn(report, 'silent').about).toContain(
    'Nobody, or hardly anybody, answered this question.',
  )
  expect(questionIn(report, 'why').about).toContain(
    'Fewer than 20 were asked, so only this number is shown.',
  )
  expect(questionIn(report, 'why').views).toEqual([])
  expect(readRows(tableIn(report, 'pleased~age')).map(([label]) => label)).toEqual([
    ...['All answers', '35 or older', 'Other or not stated'],
  ])
})

test('whoever gave no answer is counted beside the answers, so that all add up to the base', () => {
  const { tables } = now.release
  const one = tables.find(({ id, breakdown }) => id === 'one' && breakdown === null)

  expect(one?.base).toBe(160)
  expect(one?.options?.reduce((sum, { n }) => sum + n, 0)).toBe(160)
  expect(tableIn(hardReport('en'), 'one').rows.at(-1)?.cells[0]?.text).toBe('120')
})

test('answers that lead from one end to the other keep their order, others go by size', () => {
  const [pleased] = questionIn(hardReport('en'), 'pleased').views[0]?.charts ?? []
  const [one] = questionIn(hardReport('en'), 'one').views[0]?.charts ?? []
  const drawn = one?.rows.map(({ values }) => (values[0]?.isFew ? 0 : values[0]?.value)) ?? []

  expect(pleased?.rows.map(({ code }) => code)).toEqual([
    ...['very', 'rather', 'little', 'not', 'noAnswer'],
  ])
  expect(drawn.slice(0, 40)).toEqual(drawn.slice(0, 40).toSorted((a, b) => (b ?? 0) - (a ?? 0)))
})

test('quotes and messages that look like formulas or marks stand as they were written', () => {
  const report = reportOf(now, 'fr')

  expect(report.messages[0]).toBe('=HYPERLINK("x","y") & ]]> **bold**')
  expect(report.messages.slice(1).map((point) => point.slice(0, 2))).toEqual(['- ', '- '])
  expect(
    questionIn(report, 'story')
      .quotes.map(({ text }) => text)
      .sort(),
  ).toEqual([
    '-they never said why; nothing else',
    '=SUM(of all) the days that we waited & **more** ]]>',
    'انتظرنا طويلا',
  ])
})

test('quotes with markup are refused before they reach a release', async () => {
  const approved = { consent: true, approvedBy: ['Amara Approver', 'Bo Approver'] }
  const said = [{ question: 'story', text: evil.script, lang: 'en', ...approved }]

  await expect(makeHardRelease(2026, said)).rejects.toThrow('markup')
})

function visible(text: string): string {
  return text.replace(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '').trim()
}
