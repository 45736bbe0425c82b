import { cellLabel, isQuiet, partLabel, partsOf } from './answer-labels'
import type { ColourOf } from './colours'
import type { NumberedQuestion } from './numbered-questions'
import type { RoundedShare } from './change'
import { linesOf, type Line } from './lines'
import { allIn, tableOf } from './scope'
import type { Source } from './source'

/** What is followed through the waves: one answer, or one thing that was ranked. */
export interface Thing {
  code: string
  label: string
  colour: number
  /** Of everybody, or of one row of a breakdown. */
  shareIn: (wave: Source, row?: TrendRow) => Followed | undefined
}

export interface TrendRow {
  breakdown: string
  code: string
}

/** A rounded share in one wave. */
export interface Followed extends RoundedShare {
  pct: number | null
}

/** Things that stand in one table. */
export interface ThingGroup {
  part?: { code: string; label: string }
  things: Thing[]
  /** What the shares are of, and how they are rounded. */
  notes: string[]
}

/** Places are left aside: which of them are shown follows from how many answered. */
export function thingsOf(
  source: Source,
  asked: NumberedQuestion,
  colourOf: ColourOf,
): ThingGroup[] {
  const { question } = asked
  const notes = [source.words.say('trend.shares')]
  switch (question.type) {
    case 'region':
    case 'country':
      return []
    case 'multiple':
      return [{ things: partThings(source, asked, ['yes']), notes }]
    case 'ranking':
      return rankedThings(source, asked, question.top)
    case 'matrix':
      return partsOf(source, question).map((code) => ({
        part: { code, label: partLabel(source, question, code) },
        things: cellThings(source, asked, colourOf, code),
        notes,
      }))
    default:
      return [{ things: cellThings(source, asked, colourOf), notes }]
  }
}

/** How often a thing came first, and how often among the first three. */
function rankedThings(source: Source, asked: NumberedQuestion, ranks: number): ThingGroup[] {
  const { words } = source
  const rounded = words.say('note.rounded')
  const first = {
    things: partThings(source, asked, ['1']),
    notes: [words.say('trend.first'), rounded],
  }
  const top = Math.min(3, ranks)
  if (top === 1) return [first]
  const facts = { top: words.number(top) }
  const places = Array.from({ length: top }, (_, n) => String(n + 1))
  const part = { code: 'topThree', label: words.say('column.topThree', facts) }
  const notes = [words.say('trend.topThree', facts), rounded]
  return [first, { part, things: partThings(source, asked, places), notes }]
}

/** What says something, for a chart has no room for silence. */
export function loudThings({ things }: ThingGroup): Thing[] {
  return things.filter(({ code }) => !isQuiet(code))
}

/** The same cells of each part of a question. */
function partThings(source: Source, { question }: NumberedQuestion, cells: string[]): Thing[] {
  return partsOf(source, question).map((part, n) => ({
    ...{ code: part, label: partLabel(source, question, part), colour: n + 1 },
    shareIn: (wave, row) => shareIn(wave, { question: question.id, part, cells, row }),
  }))
}

/** All cells of one table. */
function cellThings(
  source: Source,
  { question }: NumberedQuestion,
  colourOf: ColourOf,
  part?: string,
): Thing[] {
  const cells = allIn(source, question.id, part).flatMap((line) => line.cells)
  return cells.map(({ code }) => ({
    ...{ code, label: cellLabel(source, question, code), colour: colourOf(question, code) },
    shareIn: (wave, row) => shareIn(wave, { question: question.id, part, cells: [code], row }),
  }))
}

interface Place {
  question: string
  part?: string | undefined
  cells: string[]
  row?: TrendRow | undefined
}

function shareIn(wave: Source, { question, part, cells, row }: Place): Followed | undefined {
  const line = row ? rowIn(wave, question, row, part) : allIn(wave, question, part)[0]
  const own = line?.cells.filter(({ code }) => cells.includes(code)) ?? []
  const [only, ...others] = own
  if (!line || !only || own.length !== cells.length) return undefined
  const { base } = line
  if (others.length === 0) return { n: only.n, pct: only.pct, base }
  const n = own.reduce((sum, cell) => sum + cell.n, 0)
  // As far as its own numbers may be off together, or all others of the row and the row itself.
  const off = 4 * Math.min(own.length, line.cells.length - own.length + 1)
  return { n, pct: only.pct === null ? null : Math.round((100 * n) / base), base, off }
}

function rowIn(wave: Source, question: string, row: TrendRow, part?: string): Line | undefined {
  const table = tableOf(wave, question, row.breakdown, part)
  const lines = table ? linesOf(wave, table) : []
  return lines.find(({ breakdown, code }) => breakdown === row.breakdown && code === row.code)
}
