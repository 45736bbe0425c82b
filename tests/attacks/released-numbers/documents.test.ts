import { beforeAll, describe, expect, test } from 'vitest'

import { chartSvg } from '#app/ui/chart/chart-svg'

import { answered, tally } from '../../app/cli/demo/demo-answers'
import { altered, demoRelease, fileOf, inputOf, type Released } from './made/findings-files'
import { solve } from './made/make-release'
import { attackRelease } from './outsider/outsider'
import { plainFaults } from './outsider/plain'
import { readQuestionnaire } from './outsider/questionnaire'
import { longLines, readBook, type Sheet } from './outsider/reading/book'
import { readCsv, type Line } from './outsider/reading/csv'
import { readDrawing } from './outsider/reading/drawing'
import { placeOf, releasedFrom } from './outsider/reading/from-lines'
import {
  drawableIn,
  inDrawings,
  inMetafiles,
  strangeLengths,
  type Drawable,
} from './outsider/reading/lengths'
import type { Metafile } from './outsider/reading/metafile'
import { readPage } from './outsider/reading/page'
import type { Piece } from './outsider/reading/pieces'
import { readSheets } from './outsider/reading/sheet-tables'
import { knownFrom, note, toldIn, type Known } from './outsider/reading/told'
import { readWord } from './outsider/reading/word'
import { answersIn, labelsIn, strangeNumbers, type Public } from './outsider/reading/words'
import { textsIn } from './outsider/reading/zip'
import { readReleased } from './outsider/released' // prettier-ignore

const survey2025 = await demoRelease('member-survey-2025')
const survey2024 = await demoRelease('member-survey-2024')
const surveyed = survey2025.versions[0]?.survey
const [texts, pages] = [surveyed?.texts.en ?? {}, surveyed?.pages ?? []]
const questionnaire = JSON.stringify(survey2025.versions[0]?.survey)
const input = inputOf(survey2025, { waves: [survey2024] })

/** What somebody has who took every file there is, each read by another program than wrote it. */
const had = {
  lines: [] as Line[],
  waves: [] as Known[],
  sheets: [] as Sheet[],
  drawable: new Map<string, Drawable>(),
  documents: {} as Record<'docx' | 'html' | 'xlsx', Piece[]>,
  drawings: {} as Record<string, string>,
}

beforeAll(async () => {
  had.lines = await linesOf(survey2025)
  had.waves = [knownFrom('2024', await linesOf(survey2024)), knownFrom('2025', had.lines)]
  had.sheets = readBook(await fileOf('xlsx', input))
  const page = await fileOf('html', input)
  had.documents = {
    ...{ docx: readWord(await fileOf('docx', input)), html: readPage(page.toString('utf8')) },
    xlsx: readSheets(had.sheets),
  }
  had.drawings = textsIn(await fileOf('svg', input))
  for (const { number = '', question = '' } of had.lines) {
    if (had.drawable.has(number)) continue
    had.drawable.set(number, drawableIn(had.waves.map(({ lines }) => lines.get(question) ?? [])))
  }
}, 720_000)

async function linesOf(released: Released): Promise<Line[]> {
  return readCsv((await fileOf('csv', inputOf(released))).toString('utf8'))
}

test('CSV and Excel each give back the release, number by number, and nothing else', () => {
  const { rows, tables } = readReleased(input.released.body)
  for (const lines of [had.lines, longLines(had.sheets)]) {
    const read = releasedFrom(lines)

    expect({ rows: read.rows, tables: read.tables }).toEqual({ rows, tables })
  }
})

const documents = ['docx', 'html', 'xlsx'] as const

test.each(documents)('every cell of every table of the %s is a published number', (format) => {
  const { faults, cells, numbers } = toldIn(had.documents[format], had.waves)

  expect(faults).toEqual([])
  expect(cells).toBeGreaterThan(4000)
  expect(numbers.size).toBeGreaterThan(3000)
})

test('all files together say one number of each thing, and tell an outsider nothing of few people', () => {
  const numbers = new Map(documents.flatMap((format) => [...toldIn(had.documents[format], had.waves).numbers]))
  for (const lines of [had.lines, longLines(had.sheets)])
    for (const line of lines) if (line.measure === 'count') note(numbers, placeOf(line), Number(line.n))
  const several = [...numbers].filter(([, each]) => each.size > 1)
  const gathered = had.lines.map((line) => ({ ...line, n: String([...(numbers.get(placeOf(line)) ?? [line.n])][0]) }))
  const file = { ...readReleased(input.released.body), ...releasedFrom(gathered) }

  const { targets, ...outcome } = attackRelease({ bytes: JSON.stringify(file), questionnaire }, solve)

  expect(several).toEqual([])
  expect(plainFaults(file, readQuestionnaire(questionnaire))).toEqual([])
  expect(outcome).toEqual({ found: [], impossible: [] })
  expect(targets).toBeGreaterThan(5000)
}, 240_000) // prettier-ignore

describe('pictures', () => {
  test('no bar and no point of a drawing is as long or high as an unpublished number', () => {
    const drawings = Object.entries(had.drawings).filter(([name]) => name.endsWith('.svg'))
    const off = drawings.map(([name, svg]) => {
      const drawable = had.drawable.get(String(Number(name.slice(0, 3)))) ?? drawableIn([])
      return strangeLengths(readDrawing(svg), { drawable, ruler: inDrawings })
    })

    expect(drawings.length).toBeGreaterThan(150)
    expect(off.filter((count) => count > 0)).toEqual([])
  })

  test.each([
    ['docx', inMetafiles],
    ['html', inDrawings],
  ] as const)('nor any in the pictures of the %s', (format, ruler) => {
    const off: string[] = []
    let pictures = 0
    eachPiece(had.documents[format], (piece, number) => {
      if (piece.kind !== 'picture') return
      pictures += 1
      const drawable = had.drawable.get(number) ?? drawableIn([])
      if (strangeLengths(piece.picture, { drawable, ruler }) > 0) off.push(piece.title)
    })

    expect(off).toEqual([])
    expect(pictures).toBeGreaterThan(80)
  })

  test('those of Word are made of records that our pictures have, and name no other program', () => {
    const found = had.documents.docx.flatMap((piece) => (piece.kind === 'picture' ? [piece.picture as Metafile] : []))

    expect(found.flatMap(({ strange }) => strange)).toEqual([])
    expect(new Set(found.map(({ program }) => program))).toEqual(new Set(['Soundings\0\0']))
  }) // prettier-ignore

  test('bars drawn from true shares are found, though their labels are rounded', async () => {
    const [chart] = input.report.chapters[0]?.questions[1]?.views[0]?.charts ?? []
    if (!chart) throw new Error('There is a chart.')
    const { responses } = await answered('member-survey-2025')
    const truly = tally(responses.map(({ answers }) => answers.sw_led ?? 'noAnswer'))
    const rows = chart.rows.map((row) => {
      const share = (100 * (truly.get(row.code) ?? 0)) / responses.length
      return { ...row, values: row.values.map((value) => value && { ...value, value: share }) }
    })
    const drawable = had.drawable.get('2') ?? drawableIn([])

    const off = [chart, { ...chart, rows }].map((each) => {
      return strangeLengths(readDrawing(chartSvg(each, 'en')), { drawable, ruler: inDrawings })
    })

    expect(off[0]).toBe(0)
    expect(off[1]).toBeGreaterThan(0)
  })
})

test.each(documents)(
  'no title, note, head or description of the %s holds another number',
  (format) => {
    expect(strangeNumbers(had.documents[format], known(), had.drawable)).toEqual([])
  },
)

test('a note that says how many it really were is found', () => {
  const question: Piece = { kind: 'heading', isPart: false, text: '2. Is your organisation led by sex workers?' }
  const careless: Piece[] = [question, { kind: 'text', text: 'Asked: about 153 organisations.' }]

  expect(strangeNumbers(careless, known(), had.drawable)).toEqual(['2: 153 in Asked: about 153 organisations.'])
}) // prettier-ignore

function known(): Public {
  const { quotes, messages } = input.released.release
  const words = quotes.flatMap(({ text, translations = {} }) => [text, ...Object.values(translations)])
  const labels = had.waves.flatMap(({ lines }) => labelsIn([...lines.values()].flat()))
  const longestFirst = [...words, ...Object.values(messages), ...labels, ...Object.values(texts)].sort(
    (one, other) => other.length - one.length,
  )
  return {
    texts,
    questions: new Map(pages.flatMap(({ questions }) => questions.map((each) => [each.id, each]))),
    labels: new Map([...had.drawable.keys()].map((number) => [number, answersOf(number)])),
    words: longestFirst.filter((text) => /\d/.test(text)),
  }
} // prettier-ignore

function answersOf(number: string): string[] {
  const question = had.lines.find((line) => line.number === number)?.question ?? ''
  return answersIn(had.waves.flatMap(({ lines }) => lines.get(question) ?? []))
}

test('the same writers, given true numbers, are found out by every reader', async () => {
  const careless = inputOf(altered(survey2025, (cell) => (cell.n = Math.max(0, cell.n - (cell.n % 3)))))
  const page = readPage((await fileOf('html', careless)).toString('utf8'))
  const lines = readCsv((await fileOf('csv', careless)).toString('utf8'))
  const file = { ...readReleased(input.released.body), ...releasedFrom(lines) }

  expect(toldIn(page, had.waves).faults.length).toBeGreaterThan(1000)
  expect(plainFaults(file, readQuestionnaire(questionnaire)).length).toBeGreaterThan(1000)
}, 60_000) // prettier-ignore

function eachPiece(pieces: Piece[], see: (piece: Piece, number: string) => void): void {
  let question = ''
  for (const piece of pieces) {
    const [, number] = (piece.kind === 'heading' && /^(\d+)\. /.exec(piece.text)) || []
    question = number ?? question
    see(piece, question)
  }
}
