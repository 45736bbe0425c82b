import type { Chart, ChartSeries, ChartValue } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { type LinePlane, pointOf } from './plot-lines'
import { lineOf, type Style } from './style'
import { textBlock } from './text-block'

const gap = 6
/** How far names may stand above the axis. */
const above = 18

interface LineEnd extends Block {
  wave: number
  value: number
  colour: number
}

/** The names of the lines beside their last points, pushed apart where they would touch. */
export function lineEnds(chart: Chart, width: number, style: Style) {
  const ends = chart.series.map((series, place) =>
    lineEnd(
      series,
      chart.rows.map((row) => row.values[place] ?? null),
      { width, style, notShown: chart.notShown ?? '–' },
    ),
  )
  return {
    height: ends.reduce((sum, { height }) => sum + height + gap, -gap),
    place: (plane: LinePlane) => placed(ends, plane, style),
  }
}

function lineEnd(
  { label, colour }: ChartSeries,
  values: (ChartValue | null)[],
  { width, style, notShown }: { width: number; style: Style; notShown: string },
): LineEnd {
  const wave = values.findLastIndex((value) => value !== null)
  const last = values[wave] ?? null
  // A number of an earlier wave would be taken for one of the last.
  const isNow = wave === values.length - 1
  const number = textBlock(isNow ? (last?.label ?? '') : notShown, {
    ...{ width, size: style.small, most: 1 },
    ...(isNow ? { isBold: true } : { tone: 'quiet' as const }),
  })
  const name = textBlock(label, { width, size: style.small, most: 5 })
  return {
    wave,
    value: last?.value ?? 0,
    colour,
    marks: [...number.marks, ...moved(name.marks, 0, number.height)],
    height: number.height + name.height,
  }
}

function placed(ends: LineEnd[], plane: LinePlane, style: Style): Mark[] {
  const sorted = ends
    .map((end) => ({ end, y: pointOf(end.value, Math.max(0, end.wave), plane).y }))
    .sort((one, other) => one.y - other.y)
  const tops = topsOf(sorted, plane.height + lineOf(style.small))
  return sorted.flatMap(({ end, y }, place) => {
    const top = tops[place] ?? 0
    const middle = top + lineOf(style.small) / 2
    const last = pointOf(end.value, end.wave, plane).x - plane.width
    const lead: Mark = {
      kind: 'rule',
      from: { x: last, y },
      to: { x: 10, y: middle },
      tone: 'sand',
    }
    return [
      ...(end.wave < 0 ? [] : [lead]),
      { kind: 'dot', x: 12, y: middle, colour: end.colour } as const,
      ...moved(end.marks, 22, top),
    ]
  })
}

function topsOf(sorted: { end: LineEnd; y: number }[], room: number): number[] {
  let least = -above
  const pushed = sorted.map(({ end, y }) => {
    const top = Math.max(least, y - end.height / 2)
    least = top + end.height + gap
    return top
  })
  let most = room
  return pushed
    .toReversed()
    .map((top, back) => {
      const height = sorted[sorted.length - 1 - back]?.end.height ?? 0
      const lifted = Math.min(top, most - height)
      most = lifted - gap
      return lifted
    })
    .toReversed()
}
