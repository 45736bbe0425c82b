import { noAnswer } from '../findings/counted-columns'
import { cellLabel, partLabel, partsOf } from './answer-labels'
import { nothingShown, titleOf, type Asked, type Shown } from './asked'
import { barsOf, type Bar } from './bars-chart'
import { barsTable } from './bars-table'
import { bothCell } from './cells'
import { cellIn } from './cell-in'
import type { Line } from './lines'
import { tableNotes } from './notes'
import { partsChart } from './parts-chart'
import type { Scope } from './scope'
import { wideTable, type WideColumn } from './wide-table'

/** Several answers each: every option by itself, and who gave none once. */
export function showMultiple(asked: Asked, scope: Scope): Shown {
  const parts = partsIn(asked, scope)
  if (parts.length === 0) return nothingShown
  const notes = [asked.source.words.say('note.several')]
  if (scope.breakdown === null) {
    const rows = answersOf(asked, parts)
    const base = parts[0]?.lines[0]?.base ?? 0
    const chart = barsOf(asked, { id: asked.question.id, base, rows })
    const table = barsTable(asked, rows, { first: 'column.answer', base })
    return { tables: [table], charts: [chart], notes }
  }
  const columns = columnsOf(asked, parts)
  const chart = partsChart(asked, scope, parts, (line) => cellIn(line, 'yes'))
  return { tables: [brokenDown(asked, scope, columns)], charts: [chart], notes }
}

interface Part {
  code: string
  label: string
  lines: Line[]
}

/** The parts that are shown in this view. */
export function partsIn({ source, question }: Asked, scope: Scope): Part[] {
  const least = scope.breakdown === null ? 1 : 2
  return partsOf(source, question).flatMap((code) => {
    const lines = scope.lines(question.id, code)
    return lines.length < least ? [] : [{ code, lines, label: partLabel(source, question, code) }]
  })
}

function answersOf({ source, question }: Asked, parts: Part[]): Bar[] {
  const rows = parts.flatMap(({ code, label, lines: [all] }) =>
    all ? [{ code, label, cell: cellIn(all, 'yes') }] : [],
  )
  const [all] = parts[0]?.lines ?? []
  if (!all) return rows
  const silent = { code: noAnswer, label: cellLabel(source, question, noAnswer) }
  return [...rows, { ...silent, cell: cellIn(all, noAnswer) }]
}

function columnsOf({ source, question }: Asked, parts: Part[]): WideColumn[] {
  const { words } = source
  const said = parts.map(({ label, lines }) => ({
    ...{ label, lines },
    cell: (line: Line) => bothCell(words, cellIn(line, 'yes')),
  }))
  // It is the same for all options, so it is read where the fewest rows are joined.
  const [widest] = [...parts].sort((left, right) => right.lines.length - left.lines.length)
  const silent = {
    ...{ label: cellLabel(source, question, noAnswer), lines: widest?.lines ?? [] },
    cell: (line: Line) => bothCell(words, cellIn(line, noAnswer)),
  }
  return [...said, silent]
}

function brokenDown({ source, question, wording }: Asked, scope: Scope, columns: WideColumn[]) {
  const cells = columns.flatMap(({ lines, cell }) => lines.map(cell))
  return wideTable(source, scope, columns, {
    id: `${question.id}${scope.suffix}`,
    caption: titleOf({ wording }, scope.label),
    notes: tableNotes(source, columns[0]?.lines[0]?.base, cells),
  })
}
