import { mergedCells } from '#surveys/findings/merged-counts'
import type { ProtectedPlan } from '#surveys/findings/protect'
import type { RawTable } from '#surveys/findings/raw-counts'
import type { PublishedCell, PublishedTable } from '#surveys/findings/release'

import type { Labels } from './labels'
import type { ShownTable } from './true-tables'
import type { TrueCounts } from './work'

interface BesideWords {
  answer: string
  row: string
  counted: string
  published: string
  /** “12 → 10”. */
  both: (counted: string, published: string) => string
}

/** The published tables of a question, each number beside the true one that it stands for. */
export function besideTables(
  { counts, plan, tables }: { counts: TrueCounts; plan: ProtectedPlan; tables: PublishedTable[] },
  question: string,
  labels: Labels,
  said: BesideWords,
): ShownTable[] {
  const own = tables.filter((table) => table.question === question)
  return own.flatMap((table): ShownTable[] => {
    const raw = counts.tables.find(({ id }) => id === table.id)
    if (!raw) return []
    if (table.breakdown !== null) return brokenDown(plan, table, raw, labels, said)
    return table.options ? [overall(table.options, raw, labels, said)] : []
  })
}

function overall(
  options: PublishedCell[],
  raw: RawTable,
  labels: Labels,
  said: BesideWords,
): ShownTable {
  const { number } = labels.words
  const caption = labels.column(raw.id)
  return {
    ...{ id: raw.id, caption, columns: [said.answer, said.counted, said.published] },
    rows: options.map(({ code, n }) => ({
      ...{ code, label: labels.cell(raw.id, code) },
      cells: [number(raw.overall[raw.cells.indexOf(code)] ?? 0), number(n)],
    })),
  }
}

function brokenDown(
  plan: ProtectedPlan,
  { breakdown: by, rows = [] }: PublishedTable,
  raw: RawTable,
  labels: Labels,
  said: BesideWords,
): ShownTable[] {
  const shown = plan.breakdowns.find(({ name }) => name === by)
  if (by === null || !shown) return []
  const { number, leftToRight } = labels.words
  const lines = rows.map(({ code, options }) => {
    const parts = code.split('+')
    const of = shown.rows.flatMap((row) => (parts.includes(row.code) ? row.of : []))
    const counted = mergedCells(raw, shown.place, { of })
    const cells = options.map(({ code: cell, n }) => {
      const truth = counted?.[raw.cells.indexOf(cell)] ?? 0
      return leftToRight(said.both(number(truth), number(n)))
    })
    return { code, label: labels.row(by, code), cells }
  })
  const heads = rows[0]?.options.map(({ code }) => labels.cell(raw.id, code)) ?? []
  const caption = labels.column(raw.id)
  return [{ id: `${raw.id}~${by}`, caption, columns: [said.row, ...heads], rows: lines }]
}
