import { basesOf, type Base } from './bases'
import { breakdownsOf, type Rows } from './breakdowns'
import { isText, noAnswer, tableId } from './counted-columns'
import type { Dataset, DatasetColumn } from './dataset'
import type { RawBase, RawBreakdown, RawCounts, RawTable } from './raw-counts'
import type { SmallIntegers } from './small-integers'

/** The true counts of all tables and all their breakdowns. */
export function count(dataset: Dataset): RawCounts {
  const { survey, size, columns, modes, people } = dataset
  const rows = breakdownsOf(survey, columns)
  const bases = basesOf(survey, columns)
  const tallies = columns.map((column) => tally(dataset, column, rows, bases))
  const counts: Omit<RawCounts, symbol> = {
    n: size,
    modes: { ...modes },
    people,
    breakdowns: rows.map((each) => breakdownFrom(each, dataset)),
    bases: bases.map((base) => baseFrom(base, tallies)),
    tables: tallies.map((each) => tableFrom(each, rows, bases)),
  }
  return counts as RawCounts
}

/** Everybody by cell, those not asked behind the cells: overall, and row after row for each breakdown. */
interface Tally {
  column: DatasetColumn
  overall: Uint32Array
  by: Uint32Array[]
}

function tally(dataset: Dataset, column: DatasetColumn, breakdowns: Rows[], bases: Base[]): Tally {
  const width = column.cells.length + 2
  const by = breakdowns.map(({ column: at, rows }) => {
    const counts = new Uint32Array(rows.length * width)
    const rowOf = dataset.columns[at]?.values
    if (rowOf) addUp(counts, width, column.values, rowOf)
    return counts
  })
  const overall = new Uint32Array(width)
  addUp(overall, 0, column.values)
  if (!isText(column.question)) return { column, by, overall }
  const isOpen = bases[baseOf(column, bases)]?.isOpen === true
  const came = dataset.texts.get(column.question.id) ?? 0
  return { column, by, overall: withTexts(overall, came, isOpen) }
}

function addUp(
  counts: Uint32Array,
  width: number,
  values: SmallIntegers,
  rowOf: SmallIntegers = values,
): void {
  for (let n = 0; n < values.length; n += 1) {
    const at = (rowOf[n] ?? 0) * width + (values[n] ?? 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

// Texts travel apart. One too many has lost its response, and adds nobody to those who were asked,
// unless who was asked hangs on another text: then whoever wrote was asked.
function withTexts(counts: Uint32Array, came: number, isOpen: boolean): Uint32Array {
  const all = counts.slice()
  const silentAt = all.length - 2
  const silent = all[silentAt] ?? 0
  all[0] = isOpen ? came : Math.min(came, silent)
  all[silentAt] = Math.max(silent - came, 0)
  return all
}

function breakdownFrom(each: Rows, { columns }: Dataset): RawBreakdown {
  const { name, question, kind, within, rows } = each
  const sizes = new Uint32Array(rows.length)
  const values = columns[each.column]?.values
  if (values) addUp(sizes, 0, values)
  return { name, question, kind, ...(within !== undefined && { within }), rows, sizes }
}

function baseFrom({ questions, of, isOpen }: Base, tallies: Tally[]): RawBase {
  const found = tallies.find(({ column }) => column.question.id === questions[0])
  if (!found) throw new Error(`Nothing was counted for ${questions.join(', ')}.`)
  const { column, overall, by } = found
  const width = overall.length
  const isUnknown = isOpen && isText(column.question)
  return {
    ...{ questions, of, asked: askedIn(overall) },
    by: by.map((counts) =>
      isUnknown
        ? undefined
        : Uint32Array.from({ length: counts.length / width }, (_, row) =>
            askedIn(counts.subarray(row * width, (row + 1) * width)),
          ),
    ),
  }
}

// Those who were not asked stand in the last place.
function askedIn(counts: Uint32Array): number {
  return counts.subarray(0, -1).reduce((sum, each) => sum + each, 0)
}

function tableFrom({ column, overall, by }: Tally, breakdowns: Rows[], bases: Base[]): RawTable {
  const { question, part, kind, cells } = column
  const width = overall.length
  const isSplit = (decides: string[]) => !isText(question) && !decides.includes(question.id)
  return {
    ...{ id: tableId(column), question: question.id, ...(part !== undefined && { part }), kind },
    cells: [...cells, noAnswer],
    base: baseOf(column, bases),
    overall: overall.slice(0, -1),
    by: by.map((counts, n) =>
      isSplit(breakdowns[n]?.decides ?? []) ? withoutUnasked(counts, width) : undefined,
    ),
  }
}

function withoutUnasked(counts: Uint32Array, width: number): Uint32Array {
  return counts.filter((_, at) => at % width < width - 1)
}

function baseOf({ question }: DatasetColumn, bases: Base[]): number {
  return bases.findIndex(({ questions }) => questions.includes(question.id))
}
