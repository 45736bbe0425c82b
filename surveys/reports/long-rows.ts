import type { PublishedStats, PublishedTableRow, SafeTable } from '../findings/release'
import { partLabel } from './answer-labels'
import { countText } from './cells'
import { cutTo, type AskedCut } from './cut'
import type { ReportInput } from './make-report'
import type { ReportWords } from './report-words'
import { allAnswers, asksPlace, breakdownLabel, labelInTable, rowLabel } from './row-labels'
import { breakdownsIn } from './scope'
import { sourceOf, type Source } from './source'

/**
 * One published number with all that says what it is. `count`: `n` of `base`; `base`: how many
 * were asked, or stand in a row; `mode`: how answers came; `people`: how many took part in `base`
 * discussions; `mean` and `median`: `value`.
 */
export interface LongRow {
  measure: 'base' | 'mode' | 'people' | 'count' | 'mean' | 'median'
  /** Absent where the number is of no question. */
  question?: LongQuestion
  breakdown: string
  breakdownLabel: string
  row: string
  rowLabel: string
  parent?: string | undefined
  members: string[]
  option?: string
  optionLabel?: string
  n?: number
  pct?: number | null
  value?: number
  base: number
  /** The number as it is read: “0–4”. */
  shown: string
  note?: string | undefined
}

export interface LongQuestion {
  id: string
  number: number
  kind: string
  wording: string
  part?: string
  partLabel?: string
}

/** Every number of a release, one after another; of one place beside everybody where that is asked for. */
export function longRows(
  { release, versions }: Pick<ReportInput, 'release' | 'versions'>,
  words: ReportWords,
  asked?: AskedCut,
): LongRow[] {
  const source = sourceOf(release, versions, words)
  const isShown = asked ? shownIn(source, asked) : () => true
  const rows = [
    ...everybody(source),
    ...breakdownsIn(source).flatMap((name) => basesOf(source, name)),
    ...release.tables.flatMap((table) => numbersOf(source, table)),
  ]
  return rows.filter(isShown)
}

/** What a cut leaves: everybody, and the rows that its place stands in. */
function shownIn(source: Source, asked: AskedCut): (row: LongRow) => boolean {
  const order = cutTo(source, asked).scope?.order ?? []
  const places = asked.alone ? source.questions.filter(({ question }) => asksPlace(question)) : []
  const isPlace = (id?: string) => places.some(({ question }) => question.id === id)
  return ({ breakdown, row, question }) =>
    (breakdown === '' && !isPlace(question?.id)) ||
    order.some((each) => each.breakdown === breakdown && row.split('+').includes(each.code))
}

interface Place extends Pick<LongRow, 'breakdown' | 'breakdownLabel' | 'row' | 'rowLabel'> {
  parent?: string | undefined
  members: string[]
}

function everybody(source: Source): LongRow[] {
  const { release, words } = source
  const place = placeOf(source, null)
  const base = release.method.responses
  const all: LongRow = { ...place, measure: 'base', base, shown: countText(words, base) }
  const modes = (release.method.modes ?? []).flatMap(({ mode: option, n, people }): LongRow[] => {
    const came = { ...place, option, measure: 'mode' as const, n, base, shown: countText(words, n) }
    if (people === undefined) return [came]
    const shown = countText(words, people)
    return [came, { ...came, measure: 'people' as const, n: people, base: n, shown }]
  })
  return [all, ...modes]
}

function basesOf(source: Source, breakdown: string): LongRow[] {
  return (source.release.rows[breakdown] ?? []).map((row) => {
    const place = placeOf(source, breakdown, row)
    const { base } = row
    return { ...place, measure: 'base', base, shown: countText(source.words, base) }
  })
}

function numbersOf(source: Source, table: SafeTable): LongRow[] {
  const { id, base, options = [], rows = [], stats } = table
  const question = questionOf(source, table)
  const told = { question, note: table.note }
  const own = (row: Counted, place: Place) => lineOf(source, id, row, { ...place, ...told })
  if (table.breakdown !== null) {
    return rows.flatMap((row) => own(row, placeOf(source, table.breakdown, row)))
  }
  if (base === undefined) return []
  const place = placeOf(source, null)
  if (table.options) return own({ base, options, ...(stats && { stats }) }, place)
  return [{ ...place, ...told, measure: 'base', base, shown: countText(source.words, base) }]
}

type Counted = Pick<PublishedTableRow, 'base' | 'options' | 'stats'>

function lineOf(
  source: Source,
  table: string,
  { base, options, stats }: Counted,
  place: Place & { question: LongQuestion; note?: string | undefined },
): LongRow[] {
  const { words } = source
  const asked = source.questions.find(({ question }) => question.id === place.question.id)
  const counts = options.map(({ code: option, n, pct }): LongRow => {
    const optionLabel = asked ? labelInTable(source, asked.question, table, option) : option
    const counted = { n, pct, base, shown: countText(words, n) }
    return { ...place, measure: 'count', option, optionLabel, ...counted }
  })
  return [...counts, ...(stats ? statsOf(words, stats, { ...place, base }) : [])]
}

function statsOf(
  words: ReportWords,
  stats: PublishedStats,
  place: Omit<LongRow, 'measure' | 'shown'>,
): LongRow[] {
  return (['mean', 'median'] as const).map((measure) => {
    const value = stats[measure]
    return { ...place, measure, value, shown: words.decimal(value) }
  })
}

function questionOf(source: Source, { question: id, part, kind }: SafeTable): LongQuestion {
  const asked = source.questions.find(({ question }) => question.id === id)
  if (!asked) throw new Error(`The release counts “${id}”, which the survey does not ask.`)
  const { number, question } = asked
  const wording = source.text(`${id}.text`)
  return {
    ...{ id, number, kind, wording },
    ...(part !== undefined && { part, partLabel: partLabel(source, question, part) }),
  }
}

function placeOf(
  source: Source,
  breakdown: string | null,
  row?: { code: string; members?: string[] | undefined },
): Place {
  const code = row?.code ?? allAnswers
  const first = code.split('+')[0]
  const standing = source.release.rows[breakdown ?? '']?.find((each) => each.code === first)
  return {
    ...{ breakdown: breakdown ?? '', breakdownLabel: breakdownLabel(source, breakdown) },
    ...{ row: code, rowLabel: rowLabel(source, breakdown ?? '', code) },
    ...{ parent: standing?.parent, members: row?.members ?? [] },
  }
}
