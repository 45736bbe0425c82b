import type { PublishedCell } from '../findings/release'
import { nothingShown, type Asked, type Shown } from './asked'
import { barsOf } from './bars-chart'
import type { Chart } from './chart'
import { countCell, nothing, shareCell } from './cells'
import { standardRows, type StandardRow } from './lines'
import { tableNotes } from './notes'
import { people } from './people'
import type { ReportRow, ReportTable } from './report'
import { breakdownHead } from './row-labels'
import type { Scope } from './scope'
import type { Source } from './source'

/** Where answers came from: the rows that are published, countries under their regions. */
export function showPlace(asked: Asked, scope: Scope): Shown {
  const { source, question } = asked
  const own = source.tablesOf(question.id, null).filter(({ id }) => source.release.rows[id])
  if (scope.breakdown !== null || own.length === 0) return nothingShown
  return {
    tables: own.map(({ id }) => placesTable(asked, id)),
    charts: own.map(({ id }) => placesChart(asked, id)),
    notes: [],
  }
}

function placesTable({ source, wording }: Asked, id: string): ReportTable {
  const { words, survey } = source
  const rows = standardRows(source, id).map((row) => rowOf(source, row, id))
  return {
    ...{ id, caption: wording, rows },
    columns: [
      breakdownHead(source, id),
      words.say(`column.people.${survey.unit}`),
      words.say('column.share'),
    ],
    notes: [
      words.say('note.places', { people: people(source, baseOf(source, id)) }),
      ...tableNotes(
        source,
        undefined,
        rows.flatMap(({ cells }) => cells),
      ),
    ],
  }
}

function rowOf(source: Source, row: StandardRow, id: string): ReportRow {
  const { words, release } = source
  const { code, label, depth, breakdown } = row
  const n = release.rows[breakdown ?? '']?.find((each) => each.code === code)?.base ?? 0
  // Shares of countries and of regions are of different wholes, so one table has those of one.
  const cell = breakdown === id ? cellsOf(source, id).find((each) => each.code === code) : undefined
  const share = cell ? shareCell(words, cell) : { text: nothing }
  return { ...{ code, label, depth }, cells: [countCell(words, n), share] }
}

function placesChart(asked: Asked, id: string): Chart {
  const { source } = asked
  const rows = standardRows(source, id).flatMap(({ breakdown, code, label }) => {
    const cell = cellsOf(source, id).find((each) => each.code === code)
    return cell && breakdown === id ? [{ code, label, cell }] : []
  })
  const base = baseOf(source, id)
  const chart = barsOf(asked, { id, base, rows })
  const basis = source.words.say('basis.places', { people: people(source, base) })
  return { ...chart, basis }
}

function cellsOf(source: Source, id: string): PublishedCell[] {
  return tableOf(source, id)?.options ?? []
}

function baseOf(source: Source, id: string): number {
  return tableOf(source, id)?.base ?? 0
}

function tableOf({ release }: Source, id: string) {
  return release.tables.find((table) => table.id === id && table.breakdown === null)
}
