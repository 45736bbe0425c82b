import type { Chart, ChartRow, ChartValue } from '#surveys/reports/chart'

import type { Block, Mark } from './drawing'
import { bar, type Style, stub } from './style'
import { segmentLabels } from './segment-labels'
import { labelOf } from './bars'

/** A part of a stacked bar; nothing published is a part without any length. */
export interface Segment {
  value: ChartValue | null
  colour: number
  side: 'left' | 'middle' | 'right' | 'apart'
  from: number
  to: number
}

/** The parts of a row one after the other, from 0. */
export function segmentsOf(chart: Chart, row: ChartRow, unit: number): Segment[] {
  let end = 0
  return chart.series.map(({ colour, side }, place) => {
    const value = row.values[place] ?? null
    const from = end
    end += lengthOf(value, unit)
    return { value, colour, side: side ?? 'apart', from, to: end }
  })
}

/** A number from 0 to 4 is never drawn as nothing. */
export function lengthOf(value: ChartValue | null, unit: number): number {
  if (!value) return 0
  return value.isFew ? Math.max(stub, value.value * unit) : value.value * unit
}

export function rowOfSegments(
  chart: Chart,
  segments: Segment[],
  width: number,
  style: Style,
): Block {
  const drawn = [...segments.flatMap(segmentMark), ...segments.flatMap(seam)]
  const labels = segmentLabels(
    segments.map(({ value, from, to }) => ({
      from,
      to,
      text: labelOf(chart, value),
      tone: value ? ('ink' as const) : ('quiet' as const),
      weight: !value || value.isFew ? Infinity : value.value,
    })),
    { top: bar, width, size: style.small },
  )
  return { marks: [...drawn, ...labels.marks], height: bar + labels.height }
}

function segmentMark({ value, colour, side, from, to }: Segment): Mark[] {
  if (!value || to <= from) return []
  const box = { x: from, y: 0, width: to - from, height: bar, colour }
  if (!value.isFew) return [{ kind: 'bar', ...box }]
  return [{ kind: 'few', ...box, opens: side === 'left' ? 'left' : 'right' }]
}

/** Parts of one colour, or of stripes that meet, are still seen apart. */
function seam({ value, from, to }: Segment): Mark[] {
  if (!value || to <= from) return []
  return [{ kind: 'rule', from: { x: from, y: 0 }, to: { x: from, y: bar }, tone: 'paper' }]
}
