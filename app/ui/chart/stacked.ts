import type { Chart, ChartRow } from '#surveys/reports/chart'

import type { Block } from './drawing'
import { labelledRows, plotWidth } from './labelled-rows'
import { rowOfSegments, segmentsOf } from './segments'
import { type Style, stub } from './style'

/** Parts of a whole, one after the other in one bar. */
export function stacked(chart: Chart, style: Style): Block {
  const width = plotWidth(chart.rows, style)
  const unit = unitOf(chart, width)
  return labelledRows(chart.rows, style, (row) =>
    rowOfSegments(chart, segmentsOf(chart, row, unit), width, style),
  )
}

/** One length for one person in all rows, so that the longest fits with all its open ends. */
function unitOf(chart: Chart, width: number): number {
  const few = Math.max(0, ...chart.rows.map(fewIn))
  const most = Math.max(chart.most, ...chart.rows.map(sumOf)) || 1
  return Math.max(0, width - few * stub) / most
}

function sumOf({ values }: ChartRow): number {
  return values.reduce((sum, value) => sum + (value?.value ?? 0), 0)
}

function fewIn({ values }: ChartRow): number {
  return values.filter((value) => value?.isFew).length
}
