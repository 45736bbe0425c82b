import { cellLabel } from './answer-labels'
import { nothingShown, titleOf, type Asked, type Shown } from './asked'
import { bothCell, countCell } from './cells'
import { cellIn } from './cell-in'
import type { Line } from './lines'
import { tableNotes } from './notes'
import type { ReportTable } from './report'
import type { Scope } from './scope'
import { seriesChart } from './series-chart'
import { shapeOf } from './shape-of'
import { partsIn } from './show-multiple'
import { wideTable } from './wide-table'

type Part = ReturnType<typeof partsIn>[number]

/** Several things judged alike: all of them in one table, and one table each by a breakdown. */
export function showMatrix(asked: Asked, scope: Scope): Shown {
  const parts = partsIn(asked, scope)
  if (parts.length === 0) return nothingShown
  if (scope.breakdown === null) {
    const lines = parts.flatMap(({ code, label, lines: [all] }) =>
      all ? [{ ...all, code, label }] : [],
    )
    const chart = seriesChart(asked, scope, { shape: shapeOf(asked), lines })
    return { tables: [rowsTable(asked, lines)], charts: [chart], notes: [] }
  }
  return {
    tables: parts.map((part) => partTable(asked, scope, part)),
    charts: parts.map(({ code, label, lines }) =>
      seriesChart(asked, scope, { shape: shapeOf(asked), lines, part: { code, label } }),
    ),
    notes: [],
  }
}

function rowsTable({ source, question, wording }: Asked, lines: Line[]): ReportTable {
  const { words } = source
  const codes = codesOf(lines)
  const rows = lines.map(({ code, label, base, cells }) => ({
    ...{ code, label, depth: 0 as const },
    cells: [
      countCell(words, base),
      ...codes.map((each) => bothCell(words, cellIn({ cells }, each))),
    ],
  }))
  return {
    ...{ id: question.id, caption: wording, rows },
    columns: [
      words.say('column.about'),
      words.say('column.base'),
      ...codes.map((code) => cellLabel(source, question, code)),
    ],
    notes: tableNotes(
      source,
      lines[0]?.base,
      rows.flatMap(({ cells }) => cells),
    ),
  }
}

function partTable(asked: Asked, scope: Scope, { code: part, label, lines }: Part): ReportTable {
  const { source, question, wording } = asked
  const { words } = source
  const columns = codesOf(lines).map((code) => ({
    ...{ label: cellLabel(source, question, code), lines },
    cell: (line: Line) => bothCell(words, cellIn(line, code)),
  }))
  const cells = lines.flatMap((line) => line.cells.map((cell) => bothCell(words, cell)))
  return wideTable(source, scope, columns, {
    id: `${question.id}.${part}${scope.suffix}`,
    caption: titleOf({ wording }, label, scope.label),
    notes: tableNotes(source, lines[0]?.base, cells),
  })
}

function codesOf(lines: Line[]): string[] {
  return (lines[0]?.cells ?? []).map(({ code }) => code)
}
