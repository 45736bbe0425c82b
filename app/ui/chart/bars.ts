import type { Chart, ChartRow, ChartSeries, ChartValue } from '#surveys/reports/chart'

import { aimLines, beyondAims } from './aims'
import { type Bar, type Block, type Few, type Mark, moved } from './drawing'
import { labelledRows, plotWidth } from './labelled-rows'
import { bar, lineOf, openEnd, type Style } from './style'
import { words } from './text-block'
import { textWidth } from './text-width'

/** Bars from zero, a number at the end of each; those of several series stand under each other. */
export function bars(chart: Chart, style: Style): Block {
  const scale = barScale(chart, plotWidth(chart.rows, style), style)
  return labelledRows(chart.rows, style, (row) => rowOfBars(chart, row, scale, style))
}

export interface BarScale {
  /** The length of one person, or of one in a hundred. */
  unit: number
}

const shortest = 12

/** The longest bar leaves room for the widest number. */
export function barScale(chart: Chart, width: number, style: Style): BarScale {
  const values = chart.rows.flatMap((row) => row.values.filter((value) => value !== null))
  const aims = chart.series.flatMap((series) => series.aims ?? [])
  const room = Math.max(0, ...values.map(({ label }) => textWidth(label, style.small)))
  const most = Math.max(chart.most, ...[...values, ...aims].map(({ value }) => value)) || 1
  const open = values.some(({ isLeast }) => isLeast) ? openEnd : 0
  const whole = Math.max(shortest, width - room - open - 8)
  return { unit: whole / most }
}

function rowOfBars(chart: Chart, row: ChartRow, scale: BarScale, style: Style): Block {
  const isSingle = chart.series.length === 1
  const pitch = isSingle ? bar : Math.max(16, lineOf(style.small))
  const marks = chart.series.flatMap((series, place) => {
    const one = oneBar(chart, row.values[place] ?? null, series, scale, style)
    return moved(one, 0, place * pitch)
  })
  return { marks, height: Math.max(bar, pitch * chart.series.length) }
}

/** A bar with its number; with nothing published only the mark that says so. */
export function oneBar(
  chart: Chart,
  value: ChartValue | null,
  { colour, aims = [] }: Pick<ChartSeries, 'colour' | 'aims'>,
  scale: BarScale,
  style: Style,
): Mark[] {
  const thick = chart.series.length === 1 ? bar : bar - 4
  const label = words(labelOf(chart, value), { size: style.small, tone: value ? 'ink' : 'quiet' })
  const shapes = value ? shapesOf(value, { thick, colour }, scale) : []
  const end = Math.max(0, ...shapes.map(({ x, width }) => x + width))
  const width = textWidth(label.text, style.small)
  return [
    ...shapes,
    { kind: 'rule', from: { x: 0, y: -2 }, to: { x: 0, y: thick + 2 }, tone: 'ink' },
    ...aimLines(aims, scale.unit, thick),
    ...moved([label], beyondAims(aims, scale.unit, { x: end + 6, width }), middle(thick, style)),
  ]
}

interface Looks {
  thick: number
  colour: number
}

function shapesOf(value: ChartValue, { thick, colour }: Looks, scale: BarScale): (Bar | Few)[] {
  const length = value.value * scale.unit
  const box = { y: 0, height: thick, colour }
  // No longer than four people are: a share of many may be nearly nothing.
  if (value.isFew) return [{ kind: 'few', ...box, x: 0, width: length, opens: 'right' }]
  return [
    ...(length > 0 ? [{ kind: 'bar', ...box, x: 0, width: length } as const] : []),
    ...(value.isLeast
      ? [{ kind: 'few', ...box, x: length, width: openEnd, opens: 'right' } as const]
      : []),
  ]
}

function middle(thick: number, { small }: Style): number {
  return thick / 2 + small * 0.36
}

export function labelOf(chart: Chart, value: ChartValue | null): string {
  return value ? value.label : (chart.notShown ?? '–')
}
