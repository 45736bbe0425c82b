import type { Chart, ChartRow, ChartValue } from '#surveys/reports/chart'

import { labelOf } from './bars'
import { type Block, type Mark, moved } from './drawing'
import { fewSign, signPlaces } from './few-signs'
import { type SegmentLabel, segmentLabels } from './segment-labels'
import { bar, lineOf, type Style } from './style'
import { baseline, words } from './text-block'
import { textWidth } from './text-width'

/** A part of a stacked bar; nothing published and 0 to 4 are parts without any length. */
export interface Segment {
  value: ChartValue | null
  colour: number
  side: 'left' | 'middle' | 'right' | 'apart'
  from: number
  to: number
}

/** The parts of a row one after the other. */
export function segmentsOf(chart: Chart, row: ChartRow, unit: number, start = 0): Segment[] {
  let end = start
  return chart.series.map(({ colour, side }, place) => {
    const value = row.values[place] ?? null
    const from = end
    end += lengthOf(value, unit)
    return { value, colour, side: side ?? 'apart', from, to: end }
  })
}

/** Whatever is known makes the whole, so what is somewhere from 0 to 4 takes no room of it. */
export function lengthOf(value: ChartValue | null, unit: number): number {
  return !value || value.isFew ? 0 : value.value * unit
}

export function rowOfSegments(
  chart: Chart,
  segments: Segment[],
  width: number,
  style: Style,
): Block {
  if (segments.every(({ value }) => !value)) return nothingOf(chart, segments, width, style)
  const isApart = ({ side }: Segment) => side === 'apart'
  const scale = segments.filter((segment) => !isApart(segment))
  const others = signPlaces(segments.filter(isApart), width)
  const signs = new Map([...signPlaces(scale, width), ...others])
  const drawn = [
    ...segments.flatMap(segmentMark),
    ...segments.flatMap(seam),
    ...[...signs].flatMap(([{ colour }, x]) => fewSign(x, colour)),
  ]
  const labels = segments.map((segment) => labelFor(chart, segment, signs.get(segment)))
  const { marks, height } = segmentLabels(labels, { top: bar, width, size: style.small })
  return { marks: [...drawn, ...marks], height: bar + height }
}

function labelFor(chart: Chart, { value, from, to }: Segment, sign?: number): SegmentLabel {
  return {
    ...{ from: sign ?? from, to: sign ?? to, text: labelOf(chart, value) },
    tone: value ? 'ink' : 'quiet',
    weight: !value || value.isFew ? Infinity : value.value,
  }
}

/** A row of which nothing is published says so once, and not for each part. */
function nothingOf(chart: Chart, [first]: Segment[], width: number, { small: size }: Style): Block {
  const text = labelOf(chart, null)
  const x = Math.max(0, Math.min((first?.from ?? 0) + aside, width - textWidth(text, size)))
  const y = (bar - lineOf(size)) / 2 + baseline(size)
  return { marks: moved([words(text, { size, tone: 'quiet' })], x, y), height: bar }
}

const aside = 6

function segmentMark({ colour, from, to }: Segment): Mark[] {
  if (to <= from) return []
  return [{ kind: 'bar', x: from, y: 0, width: to - from, height: bar, colour }]
}

/** Parts of one colour, or of stripes that meet, are still seen apart. */
function seam({ value, from, to }: Segment): Mark[] {
  if (!value || to <= from) return []
  return [{ kind: 'rule', from: { x: from, y: 0 }, to: { x: from, y: bar }, tone: 'paper' }]
}
