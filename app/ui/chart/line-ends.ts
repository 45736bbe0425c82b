import type { Chart, ChartSeries, ChartValue } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { keptApart } from './keep-apart'
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
  const half = lineOf(style.small) / 2
  const sorted = ends
    .map((end) => ({ end, y: pointOf(end.value, Math.max(0, end.wave), plane).y }))
    .sort((one, other) => one.y - other.y)
  const wanted = sorted.map(({ end, y }) => ({ top: y - half, height: end.height + gap }))
  const tops = keptApart(wanted, { from: -above, to: plane.height + lineOf(style.small) + gap })
  return sorted.flatMap(({ end, y }, place) => {
    const top = tops[place] ?? 0
    const key = { x: 12, y: top, width: 4, height: end.height, colour: end.colour }
    const told = moved(end.marks, 22, top)
    if (end.wave < 0) return told
    return [...leads({ end, y, to: top + half }, plane), { kind: 'bar', ...key } as const, ...told]
  })
}

/** From the last point level to the edge of the plane, and from there to its number. */
function leads({ end, y, to }: { end: LineEnd; y: number; to: number }, plane: LinePlane): Mark[] {
  const edge = { x: 0, y }
  const last = { x: pointOf(end.value, end.wave, plane).x - plane.width + 8, y }
  const tone = 'quiet' as const
  return [
    { kind: 'rule', from: last, to: edge, tone, look: 'dotted' },
    { kind: 'rule', from: edge, to: { x: 10, y: to }, tone },
  ]
}
