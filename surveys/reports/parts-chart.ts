import type { PublishedCell } from '../findings/release'
import { titleOf, type Asked } from './asked'
import type { Chart, ChartRow } from './chart'
import { basisOf } from './chart-basis'
import { chartValue, mostOf, unitFor, type Unit } from './chart-values'
import { countText, nothing } from './cells'
import { describeChart } from './describe-chart'
import type { Line, StandardRow } from './lines'
import type { ReportWords } from './report-words'
import type { Scope } from './scope'
import { lineIn, rowsOf } from './wide-table'

interface Part {
  code: string
  label: string
  lines: Line[]
}

type Counted = Pick<PublishedCell, 'n' | 'pct'>

/** Null where nothing can be said. */
type CellOf = (line: Line, part: string) => Counted | null

/** A small chart for each part of a question, with the same rows in all of them. */
export function partsChart(
  { source, question, wording }: Asked,
  scope: Scope,
  parts: Part[],
  cellOf: CellOf,
): Chart {
  const { words } = source
  const cells = parts.flatMap(({ code, lines }) =>
    lines.flatMap((line) => cellOf(line, code) ?? []),
  )
  const unit = unitFor(cells)
  const rows = rowsOf(scope, parts).map((row) => chartRow(words, row, parts, { unit, cellOf }))
  const series = parts.map(({ code, label }) => ({ code, label, colour: 1 }))
  const drawn = { shape: 'multiples' as const, series, rows }
  return {
    id: `${question.id}${scope.suffix}`,
    ...{ ...drawn, unit, most: mostOf(unit, cells), notShown: nothing },
    title: titleOf({ wording }, scope.label),
    description: describeChart(words, drawn),
    basis: basisOf(source, unit, parts[0]?.lines[0]?.base ?? 0),
  }
}

function chartRow(
  words: ReportWords,
  { code, label, depth }: StandardRow,
  parts: Part[],
  { unit, cellOf }: { unit: Unit; cellOf: CellOf },
): ChartRow {
  const base = parts.flatMap(({ lines }) => lineIn(lines, code) ?? [])[0]?.base
  const number = base === undefined ? undefined : countText(words, base)
  return {
    ...{ code, label, depth },
    ...(number !== undefined && { base: words.say('base', { number }) }),
    values: parts.map((part) => {
      const line = lineIn(part.lines, code)
      const cell = line && cellOf(line, part.code)
      return line && cell ? chartValue(words, unit, cell, line.base) : null
    }),
  }
}
