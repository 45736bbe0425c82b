import type { Chart, ChartRow } from '#surveys/reports/chart'

import type { Block } from './drawing'
import { signPitch, signsAround } from './few-signs'
import { labelledRows, plotWidth } from './labelled-rows'
import { lengthOf, rowOfSegments, segmentsOf } from './segments'
import type { Style } from './style'

/** Parts of a whole, one after the other in one bar; all begin and end in one line. */
export function stacked(chart: Chart, style: Style): Block {
  const width = plotWidth(chart.rows, style)
  const around = chart.rows.map((row) => signsAround(segmentsOf(chart, row, 1)))
  const before = signPitch * Math.max(0, ...around.map((row) => row.before))
  const after = signPitch * Math.max(0, ...around.map((row) => row.after))
  const unit = Math.max(0, width - before - after) / longest(chart)
  return labelledRows(chart.rows, style, (row) =>
    rowOfSegments(chart, segmentsOf(chart, row, unit, before), width, style),
  )
}

function longest({ rows, most }: Chart): number {
  return Math.max(most, ...rows.map(sumOf)) || 1
}

function sumOf({ values }: ChartRow): number {
  return values.reduce((sum, value) => sum + lengthOf(value, 1), 0)
}
