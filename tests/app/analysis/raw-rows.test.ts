import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

import { codebookOf } from '#app/analysis/codebook'
import { responseTable, textTable } from '#app/analysis/raw-rows'
import { judgeOnly, understand } from '#app/analysis/understand'
import { datedSurvey } from '#app/cli/demo/dated-survey'
import { csvHead, csvRows } from '#app/formats/csv'
import { wordPiece } from '#app/respond/word-piece'
import { canonical } from '#surveys/canonical'
import { questionTypes } from '#surveys/definition/question-types/all'
import type { Survey } from '#surveys/definition/survey'
import type { OpenedResponse, OpenedText } from '#surveys/findings/opened'
import { sealReady } from '#surveys/journey/seal-ready'

import { answersFor } from '../../support/answers-for'
import { collect, streamOf } from './a-bundle'

const days = { opens: -100, closes: -50 }
const survey = await datedSurvey('tests/support', 'every-type', '2026-11-21', days)
const versions = [{ hash: 'v1', structureHash: 's', survey }]
const codebook = codebookOf(versions, wordPiece)

/** Opened envelopes of so many whole responses, each text apart. */
function openedOf(survey: Survey, count: number): (OpenedResponse | OpenedText)[] {
  return Array.from({ length: count }, (_, path) => {
    const { answers, texts } = sealReady(survey, answersFor(survey, path))
    const lang = survey.languages[path % survey.languages.length] ?? 'en'
    const response = { format: 'soundings.answers/1', version: 'v1', lang, mode: 'web', answers }
    const own = texts.map((text) => ({ format: 'soundings.text/1', version: 'v1', lang, ...text }))
    return [response, ...own] as (OpenedResponse | OpenedText)[]
  }).flat()
}

const all = openedOf(survey, 200)
const responses = all.filter((each) => each.format === 'soundings.answers/1')
const texts = all.filter((each) => each.format === 'soundings.text/1')

type Row = Record<string, string>

function readRows(columns: string[], rows: (string | number | undefined)[][]): Row[] {
  return parse(`${csvHead(columns)}${csvRows(rows)}`, { bom: true, columns: true })
}

/** The answers that a row says, read with nothing but the codebook, as a researcher would. */
function answersIn(row: Row): Record<string, unknown> {
  const answers = codebook.questions.map(({ id, type, columns, parts = [] }) => {
    const cells = columns.map((column) => row[column] ?? '')
    if (cells.every((cell) => cell === '')) return [id, undefined]
    if (cells.includes('prefer_not')) return [id, 'prefer_not']
    const codes = parts.map(({ code }) => code)
    const [only = ''] = cells
    switch (type) {
      case 'multiple':
        return [id, codes.filter((_, n) => cells[n] === 'yes')]
      case 'ranking':
        return [id, byRank(codes, cells)]
      case 'matrix':
        return [
          id,
          Object.fromEntries(codes.flatMap((code, n) => (cells[n] ? [[code, cells[n]]] : []))),
        ]
      case 'number':
      case 'percentage':
      case 'scale':
        return [id, Number(only)]
      default:
        return [id, only]
    }
  })
  return Object.fromEntries(answers) as Record<string, unknown>
}

function byRank(codes: string[], cells: string[]): string[] {
  const ranked = codes.map((code, n) => ({ code, rank: Number(cells[n]) }))
  return ranked
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => left.rank - right.rank)
    .map(({ code }) => code)
}

test('the survey of these tests asks questions of every type', () => {
  const types = survey.pages.flatMap(({ questions }) => questions.map(({ type }) => type))

  expect([...new Set(types)].sort()).toEqual(questionTypes.map(({ type }) => type).sort())
})

test('every answer of every type comes back from its columns', () => {
  const { columns, rowOf } = responseTable(survey, ['v1'])

  const rows = readRows(columns, responses.map(rowOf))

  expect(rows).toHaveLength(200)
  expect(rows.map((row) => canonical(answersIn(row)))).toEqual(
    responses.map(({ answers }) => canonical(answers)),
  )
  expect(rows.map(({ _lang, _mode, _version }) => [_lang, _mode, _version])).toEqual(
    responses.map(({ lang, mode }) => [lang, mode, '1']),
  )
})

test('texts stand apart with what travelled with them and nothing else', () => {
  const { columns, rowOf } = textTable(survey)

  const rows = readRows(columns, texts.map(rowOf))

  expect(columns).toEqual(['_question', '_lang', '_text', 'area', 'meet_in'])
  expect(rows.map(({ _text }) => _text)).toEqual(texts.map(({ text }) => text))
  expect(rows.map(({ area, meet_in }) => ({ area, meet_in }))).toEqual(
    texts.map(({ context }) => ({ area: '', meet_in: '', ...context })),
  )
  const data = responseTable(survey, ['v1']).columns
  expect(data.filter((name) => /story|message|idea|hurdle|habit/.test(name))).toEqual([])
})

test('texts of other writing systems, with line ends and quotation marks, come back as they were', () => {
  const said = [
    '«Да»,\n"нет"',
    '我们\n\n一起',
    'مرحبا، كيف؟ \u200fא',
    '👩🏽‍🚀🌂',
    "l'été; oui",
    '\\"x\\",',
  ]
  const { columns, rowOf } = textTable(survey)
  const rows = said.map((text) => rowOf({ ...texts[0], text } as OpenedText))

  expect(readRows(columns, rows).map(({ _text }) => _text)).toEqual(said)
})

test('the codebook explains every column and every code, in every language', () => {
  const columns = codebook.questions.flatMap((question) => question.columns)
  const { columns: written, rowOf } = responseTable(survey, ['v1'])
  const rows = readRows(written, responses.map(rowOf))

  expect(['_mode', '_lang', '_version', ...columns]).toEqual(written)
  expect(codebook.files['data.csv']).toEqual(written)
  for (const { id, type, text, columns, values = [], parts = [] } of codebook.questions) {
    expect([id, Object.keys(text)]).toEqual([id, survey.languages])
    for (const { labels } of [...values, ...parts]) {
      expect(survey.languages.filter((lang) => !labels[lang])).toEqual([])
    }
    const known = values.map(({ code }) => code)
    const given = new Set(columns.flatMap((column) => rows.map((row) => row[column] ?? '')))
    const exact = ['number', 'percentage', 'date'].includes(type)
    const unknown = [...given].filter((code) => code !== '' && !known.includes(code))
    expect([id, exact ? unknown.filter((code) => !/^\d/.test(code)) : unknown]).toEqual([id, []])
  }
})

test('the codebook says who was asked, and holds every wording whole', () => {
  const again = codebook.questions.find(({ id }) => id === 'again')
  const minutes = codebook.questions.find(({ id }) => id === 'minutes')

  expect(again?.asked).toEqual(survey.pages.find(({ id }) => id === 'next')?.when)
  expect(minutes?.definition).toMatchObject({ min: 1, max: 600, when: { question: 'role' } })
  expect(codebook.versions.map(({ texts }) => texts)).toEqual([survey.texts])
})

test('what cannot be understood keeps its place and its reason', async () => {
  const [first, second] = responses
  const plain = [
    first,
    { ...second, version: 'v9' },
    { ...second, answers: { ...second?.answers, ease: 9 } },
    { hello: 1 },
    { ...texts[0], question: 'role', text: 'x', context: { home: 'KE' } },
  ]
  const came = plain.map((plaintext, n) => ({ place: n + 1, plaintext }))

  const understood = await collect(understand(streamOf(came), judgeOnly(versions)))

  expect(understood.map((each) => ('code' in each ? each : each.place))).toEqual([
    1,
    { place: 2, code: 'unknown-version' },
    { place: 3, code: 'wrong-answer', question: 'ease' },
    { place: 4, code: 'not-a-response' },
    { place: 5, code: 'wrong-text', question: 'role' },
  ])
})
