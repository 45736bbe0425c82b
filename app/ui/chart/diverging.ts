import type { Chart, ChartRow } from '#surveys/reports/chart'

import type { Block, Mark } from './drawing'
import { signPitch, signsAround } from './few-signs'
import { labelledRows, plotWidth } from './labelled-rows'
import { lengthOf, rowOfSegments, type Segment, segmentsOf } from './segments'
import { bar, type Style } from './style'

/** So wide that a part beside it is not taken for one of the scale. */
const between = 24

/** The middle of a scale stands on one line in all rows; answers that are no part of it stand apart. */
export function diverging(chart: Chart, style: Style): Block {
  const width = plotWidth(chart.rows, style)
  const room = roomOfSigns(chart)
  const unit = unitOf(chart, width - room.before - room.between - room.after)
  const most = (side: 'left' | 'right') =>
    Math.max(0, ...chart.rows.map((row) => reachOf(chart, row, unit)[side]))
  const middle = room.before + most('left')
  const end = middle + most('right') + room.between
  return labelledRows(chart.rows, style, (row) => {
    const segments = aroundMiddle(segmentsOf(chart, row, unit), middle, end)
    const block = rowOfSegments(chart, segments, width, style)
    return { ...block, marks: [...block.marks, middleLine(middle)] }
  })
}

/** Before the scale, between it and what stands apart, and after that. */
function roomOfSigns(chart: Chart) {
  const rows = chart.rows.map((row) => segmentsOf(chart, row, 1))
  const most = (end: 'before' | 'after', isApart: boolean) => {
    const counts = rows.map(
      (parts) => signsAround(parts.filter(({ side }) => (side === 'apart') === isApart))[end],
    )
    return signPitch * Math.max(0, ...counts)
  }
  return {
    before: most('before', false),
    between: most('after', false) + between + most('before', true),
    after: most('after', true),
  }
}

function unitOf(chart: Chart, width: number): number {
  const reaches = chart.rows.map((row) => reachOf(chart, row, 1))
  const sides = ['left', 'right', 'apart'] as const
  const whole = sides.reduce(
    (sum, side) => sum + Math.max(0, ...reaches.map((one) => one[side])),
    0,
  )
  return Math.max(0, width) / (whole || 1)
}

/** How far a row reaches on each side; the middle of the scale to both. */
function reachOf(chart: Chart, row: ChartRow, unit: number) {
  const reach = { left: 0, right: 0, apart: 0 }
  chart.series.forEach(({ side }, place) => {
    const length = lengthOf(row.values[place] ?? null, unit)
    if (side === 'middle') {
      reach.left += length / 2
      reach.right += length / 2
    } else reach[side ?? 'apart'] += length
  })
  return reach
}

function aroundMiddle(segments: Segment[], middle: number, end: number): Segment[] {
  let left = middle - lengthTo(segments)
  let apart = end
  return segments.map((segment) => {
    const length = segment.to - segment.from
    const from = segment.side === 'apart' ? apart : left
    if (segment.side === 'apart') apart += length
    else left += length
    return { ...segment, from, to: from + length }
  })
}

function lengthTo(segments: Segment[]): number {
  return segments.reduce((sum, { side, from, to }) => {
    if (side === 'left') return sum + to - from
    return side === 'middle' ? sum + (to - from) / 2 : sum
  }, 0)
}

function middleLine(x: number): Mark {
  return { kind: 'rule', from: { x, y: -3 }, to: { x, y: bar + 3 }, tone: 'ink' }
}
