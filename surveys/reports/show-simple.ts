import type { Asked, Shown } from './asked'
import { nothingShown, titleOf } from './asked'
import { cellLabel } from './answer-labels'
import { bothCell, countCell, meanCell, shareCell } from './cells'
import { cellIn } from './cell-in'
import { barsOf } from './bars-chart'
import type { Line } from './lines'
import { tableNotes } from './notes'
import type { ReportTable } from './report'
import type { ReportWords } from './report-words'
import type { Scope } from './scope'
import { seriesChart } from './series-chart'
import { shapeOf } from './shape-of'
import { wideTable, type WideColumn } from './wide-table'

/** Questions that are one table: one answer each, a number, a date, or that something was written. */
export function showSimple(asked: Asked, scope: Scope): Shown {
  const lines = scope.lines(asked.question.id)
  const [all] = lines
  if (!all) return nothingShown
  if (scope.breakdown === null) {
    const tables = [answersTable(asked, all), ...statsTable(asked, all)]
    return { tables, charts: overallChart(asked, scope, lines), notes: [] }
  }
  if (lines.length < 2) return nothingShown
  return {
    tables: [brokenDown(asked, scope, lines)],
    charts: [seriesChart(asked, scope, { shape: shapeOf(asked), lines })],
    notes: [],
  }
}

function overallChart(asked: Asked, scope: Scope, lines: Line[]) {
  const isScale = asked.question.type === 'scale'
  if (isScale) return [seriesChart(asked, scope, { shape: 'diverging', lines })]
  const [all] = lines
  if (!all) return []
  const rows = all.cells.map((cell) => ({
    ...{ code: cell.code, cell },
    label: cellLabel(asked.source, asked.question, cell.code),
  }))
  return [barsOf(asked, { id: asked.question.id, base: all.base, rows })]
}

function answersTable({ source, question, wording }: Asked, line: Line): ReportTable {
  const { words } = source
  const rows = line.cells.map((cell) => ({
    ...{ code: cell.code, label: cellLabel(source, question, cell.code), depth: 0 as const },
    cells: [countCell(words, cell.n), shareCell(words, cell)],
  }))
  return {
    ...{ id: question.id, caption: wording, rows },
    columns: [
      words.say('column.answer'),
      words.say(`column.people.${source.survey.unit}`),
      words.say('column.share'),
    ],
    notes: tableNotes(
      source,
      line.base,
      rows.flatMap(({ cells }) => cells),
    ),
  }
}

function statsTable({ source, question, wording }: Asked, line: Line): ReportTable[] {
  const { words } = source
  if (!line.stats) return []
  const { mean, median } = line.stats
  const cells = [statCell(words, 'mean', mean), statCell(words, 'median', median)]
  const { code, label } = line
  return [
    {
      id: `${question.id}.stats`,
      caption: titleOf({ wording }, words.say('caption.stats')),
      columns: [words.say('column.group'), words.say('column.mean'), words.say('column.median')],
      rows: [{ code, label, depth: 0, cells }],
      notes: [...tableNotes(source, line.base, cells), words.say('note.stats')],
    },
  ]
}

function statCell(words: ReportWords, name: 'mean' | 'median', value: number | undefined) {
  // A median lies on a point of the scale or halfway between two.
  return name === 'median' && value !== undefined
    ? { text: words.number(value), value }
    : meanCell(words, value)
}

function brokenDown({ source, question, wording }: Asked, scope: Scope, lines: Line[]) {
  const { words } = source
  const columns: WideColumn[] = [
    ...(lines[0]?.cells ?? []).map(({ code }) => ({
      ...{ label: cellLabel(source, question, code), lines },
      cell: (line: Line) => bothCell(words, cellIn(line, code)),
    })),
    ...(question.type === 'scale' ? statsColumns(source.words.say, lines) : []),
  ]
  const cells = lines.flatMap((line) => line.cells.map((cell) => bothCell(words, cell)))
  return wideTable(source, scope, columns, {
    id: `${question.id}${scope.suffix}`,
    caption: titleOf({ wording }, scope.label),
    notes: tableNotes(source, lines[0]?.base, cells),
  })

  function statsColumns(say: typeof words.say, lines: Line[]): WideColumn[] {
    return (['mean', 'median'] as const).map((name) => ({
      ...{ label: say(`column.${name}`), lines },
      cell: ({ stats }) => statCell(words, name, stats?.[name]),
    }))
  }
}
