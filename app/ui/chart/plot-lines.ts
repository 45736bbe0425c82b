import type { Chart, ChartValue } from '#surveys/reports/chart'

import { labelOf } from './bars'
import { type Mark, moved, type Point } from './drawing'
import type { Style } from './style'
import { words } from './text-block'
import { textWidth } from './text-width'

export interface LinePlane {
  width: number
  height: number
  /** Where on the axis a number stands, from 0 at its foot to 1. */
  partOf: (value: number) => number
  /** The width of a wave. */
  slot: number
}

export function pointOf(value: number, wave: number, { height, partOf, slot }: LinePlane): Point {
  return { x: (wave + 0.5) * slot, y: height * (1 - partOf(value)) }
}

/** Lines break where nothing is published, and where the number is only known to be from 0 to 4. */
export function plotLines(chart: Chart, plane: LinePlane, style: Style): Mark[] {
  return [
    ...chart.series.flatMap(({ colour }, place) => {
      const values = chart.rows.map((row) => row.values[place] ?? null)
      return [...curvesOf(values, colour, plane), ...pointsOf(values, colour, plane)]
    }),
    ...numbers(chart, plane, style),
  ]
}

function curvesOf(values: (ChartValue | null)[], colour: number, plane: LinePlane): Mark[] {
  const runs: Point[][] = [[]]
  values.forEach((value, wave) => {
    if (!value || value.isFew) runs.push([])
    else runs.at(-1)?.push(pointOf(value.value, wave, plane))
  })
  return runs
    .filter((points) => points.length > 1)
    .map((points) => ({ kind: 'curve', points, colour }))
}

function pointsOf(values: (ChartValue | null)[], colour: number, plane: LinePlane): Mark[] {
  return values.flatMap((value, wave): Mark[] => {
    if (!value) return []
    const point = pointOf(value.value, wave, plane)
    if (!value.isFew) return [{ kind: 'dot', ...point, colour }]
    const box = { x: point.x - 5, y: point.y, width: 10, height: plane.height - point.y }
    return [{ kind: 'few', ...box, colour, opens: 'up' }]
  })
}

/** A single line has room for its numbers; of several, those that have no place on the axis. */
function numbers(chart: Chart, plane: LinePlane, style: Style): Mark[] {
  const isSingle = chart.series.length === 1
  return chart.rows.flatMap((row, wave) => {
    const told = row.values.find((value) => isSingle || !value || value.isFew)
    if (told === undefined && !isSingle) return []
    const value = told ?? null
    const text = labelOf(chart, value)
    if (textWidth(text, style.small) > plane.slot - 4) return []
    const { y } = pointOf(value?.value ?? 0, wave, plane)
    const tone = value ? ('ink' as const) : ('quiet' as const)
    const label = words(text, { size: style.small, anchor: 'middle', tone })
    return moved([label], (wave + 0.5) * plane.slot, y - 9)
  })
}
