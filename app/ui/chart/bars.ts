import type { Chart, ChartRow, ChartValue } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { labelledRows, plotWidth } from './labelled-rows'
import { bar, lineOf, type Style, stub } from './style'
import { words } from './text-block'
import { textWidth } from './text-width'

/** Bars from zero, a number at the end of each; those of several series stand under each other. */
export function bars(chart: Chart, style: Style): Block {
  const scale = barScale(chart, plotWidth(chart.rows, style), style)
  return labelledRows(chart.rows, style, (row) => rowOfBars(chart, row, scale, style))
}

export interface BarScale {
  /** Of one person, or of one in a hundred. */
  unit: number
  /** Of the largest number there could be. */
  whole: number
}

/** The longest bar leaves room for the widest number. */
export function barScale(chart: Chart, width: number, style: Style): BarScale {
  const values = chart.rows.flatMap((row) => row.values.filter((value) => value !== null))
  const room = Math.max(0, ...values.map(({ label }) => textWidth(label, style.small)))
  const most = Math.max(chart.most, ...values.map(({ value }) => value)) || 1
  const whole = Math.max(stub, width - room - 8)
  return { unit: whole / most, whole }
}

function rowOfBars(chart: Chart, row: ChartRow, scale: BarScale, style: Style): Block {
  const isSingle = chart.series.length === 1
  const pitch = isSingle ? bar : Math.max(16, lineOf(style.small))
  const marks = chart.series.flatMap((series, place) => {
    const one = oneBar(chart, row.values[place] ?? null, series.colour, scale, style)
    return moved(one, 0, place * pitch)
  })
  return { marks, height: Math.max(bar, pitch * chart.series.length) }
}

/** A bar with its number; with nothing published only the mark that says so. */
export function oneBar(
  chart: Chart,
  value: ChartValue | null,
  colour: number,
  scale: BarScale,
  style: Style,
): Mark[] {
  const thick = chart.series.length === 1 ? bar : bar - 4
  const length = value ? value.value * scale.unit : 0
  const end = value?.isFew ? Math.min(scale.whole, Math.max(stub, length)) : length
  const label = words(labelOf(chart, value), { size: style.small, tone: value ? 'ink' : 'quiet' })
  const box = { x: 0, y: 0, width: end, height: thick }
  return [
    ...(value?.isFew ? [{ kind: 'few', ...box, colour, opens: 'right' } as const] : []),
    ...(value && !value.isFew && end > 0 ? [{ kind: 'bar', ...box, colour } as const] : []),
    { kind: 'rule', from: { x: 0, y: -2 }, to: { x: 0, y: thick + 2 }, tone: 'ink' },
    ...moved([label], end + 6, thick / 2 + style.small * 0.36),
  ]
}

export function labelOf(chart: Chart, value: ChartValue | null): string {
  return value ? value.label : (chart.notShown ?? '–')
}
