import type { Answers } from '#surveys/definition/answer'
import { modesOf } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'
import { pointsOf } from '#surveys/definition/question-types/scale'
import { count } from '#surveys/findings/count'
import { cellsOfRow, type RawBreakdown, type RawTable } from '#surveys/findings/raw-counts'
import type {
  Published,
  PublishedCell,
  PublishedRow,
  PublishedTable,
  SafeTable,
} from '#surveys/findings/release'

import { datasetOf, envelopesOf } from './gathered'

/** Rows of a breakdown by hand: a published row, and the raw rows that stand in it. */
interface HandRow {
  row: PublishedRow
  of: number[]
}

/**
 * The numbers of a survey in which everybody answered five times over: they are multiples of five
 * as they stand, so they add up and need no rounding, and no reader can know that they are exact.
 */
export function fiveTimes(survey: Survey, drafts: Answers[]): Published {
  const opened = drafts.flatMap((draft) => {
    const envelopes = envelopesOf(survey, draft)
    return Array.from({ length: 5 }, () => envelopes).flat()
  })
  const counts = count(datasetOf([survey], opened))
  const rowsBy = handRows(counts.breakdowns)
  const shown = counts.breakdowns.filter(({ name }) => (rowsBy.get(name) ?? []).length > 1)
  return {
    n: counts.n,
    modes: modesOf(survey).map((mode) => ({ mode, n: counts.modes[mode] })),
    ...countriesIn(shown, rowsBy),
    rows: Object.fromEntries(
      shown.map(({ name }) => [name, (rowsBy.get(name) ?? []).map(({ row }) => row)]),
    ),
    tables: counts.tables.flatMap((table) =>
      tablesOf(
        survey,
        table,
        counts.breakdowns,
        rowsBy,
        counts.bases[table.base]?.of.kind === 'all',
      ),
    ) as SafeTable[],
  }
}

function handRows(breakdowns: RawBreakdown[]): Map<string, HandRow[]> {
  const found = new Map<string, HandRow[]>()
  for (const { name, rows, sizes, within } of breakdowns) {
    const all = rows.map((row, n) => ({ ...row, n, size: sizes[n] ?? 0 }))
    const parents =
      within === undefined ? [undefined] : (found.get(within) ?? []).map((r) => r.row.code)
    const hand = parents.flatMap((parent) => {
      const own = all.filter((row) => row.parent === parent)
      const large = own.filter(
        ({ code, size }) => size >= (parent ? 20 : 10) && !silent.includes(code),
      )
      const small = own.filter((row) => !large.includes(row))
      const rest = small.filter(({ size }) => size > 0 || parent === undefined)
      const members = rest.map(({ code }) => code).filter((code) => !silent.includes(code))
      const other: HandRow[] =
        rest.reduce((sum, { size }) => sum + size, 0) === 0
          ? []
          : [
              {
                row: {
                  code: parent === undefined ? 'otherOrNotStated' : `otherIn.${parent}`,
                  ...(parent === undefined ? members.length > 0 && { members } : { parent }),
                  base: rest.reduce((sum, { size }) => sum + size, 0),
                },
                of: rest.map(({ n }) => n),
              },
            ]
      const alone = large.map(({ code, n, size }) => ({
        row: { code, ...(parent !== undefined && { parent }), base: size },
        of: [n],
      }))
      return parent !== undefined && alone.length + other.length < 2 ? [] : [...alone, ...other]
    })
    found.set(name, hand)
  }
  return found
}

const silent = ['noAnswer', 'notAsked', 'prefer_not']

function countriesIn(breakdowns: RawBreakdown[], rowsBy: Map<string, HandRow[]>) {
  const own = breakdowns
    .filter(({ kind }) => kind === 'country')
    .flatMap(({ name }) => rowsBy.get(name) ?? [])
  const countries = own.filter(({ row }) => !row.code.startsWith('otherIn.')).length
  return countries > 0 ? { countries } : {}
}

function tablesOf(
  survey: Survey,
  table: RawTable,
  breakdowns: RawBreakdown[],
  rowsBy: Map<string, HandRow[]>,
  isForAll: boolean,
): PublishedTable[] {
  const { id, question, part, kind, cells, overall } = table
  const head = { id, question, ...(part !== undefined && { part }), kind }
  if (kind === 'country' || kind === 'region') {
    const rows = (rowsBy.get(id) ?? []).map(({ row }) => row)
    if (rows.length === 0) return []
    const base = rows.reduce((sum, row) => sum + row.base, 0)
    const options = rows.map(({ code, base: n }) => ({ code, n, pct: percent(n, base) }))
    return [{ ...head, breakdown: null, base, options }]
  }
  const whole = lineOf(survey, question, cells, [...overall])
  if (!isForAll && whole.base < 20) {
    return [{ ...head, breakdown: null, base: whole.base, note: 'base-only' }]
  }
  const broken = breakdowns.flatMap(({ name }, n): PublishedTable[] => {
    const hand = rowsBy.get(name) ?? []
    if (hand.length < 2 || !table.by[n]) return []
    const rows = hand.map(({ row, of }) => ({
      code: row.code,
      ...lineOf(
        survey,
        question,
        cells,
        cells.map((_cell, c) =>
          of.reduce((sum, place) => sum + (cellsOfRow(table, n, place)?.[c] ?? 0), 0),
        ),
      ),
    }))
    return isForAll || rows.every(({ base }) => base >= 10)
      ? [{ ...head, breakdown: name, rows }]
      : []
  })
  return [{ ...head, breakdown: null, ...whole }, ...broken]
}

function lineOf(survey: Survey, question: string, cells: string[], counts: number[]) {
  const base = counts.reduce((sum, n) => sum + n, 0)
  const options = cells.map((code, c): PublishedCell => {
    const n = counts[c] ?? 0
    return { code, n, pct: percent(n, base) }
  })
  const stats = statsByHand(survey, question, options, base)
  return { base, options, ...(stats && { stats }) }
}

function percent(n: number, base: number): number | null {
  return base < 20 ? null : Math.round((n / base) * 100)
}

/** Mean and median of a scale, out of the answers written one after the other. */
function statsByHand(survey: Survey, id: string, options: PublishedCell[], base: number) {
  const question = survey.pages.flatMap((page) => page.questions).find((each) => each.id === id)
  if (question?.type !== 'scale' || base < 20) return undefined
  const answers = pointsOf(question).flatMap((point) =>
    Array.from({ length: options.find(({ code }) => code === String(point))?.n ?? 0 }, () => point),
  )
  if (answers.length < 20) return undefined
  const mean = answers.reduce((sum, point) => sum + point, 0) / answers.length
  const half = answers.length / 2
  const median = ((answers[Math.ceil(half) - 1] ?? NaN) + (answers[Math.floor(half)] ?? NaN)) / 2
  return { mean: Math.round(mean * 10) / 10, median }
}
