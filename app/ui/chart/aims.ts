import type { ChartAim, ChartSeries } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { lineOf, type Style } from './style'
import { textBlock } from './text-block'

const beyond = { baseline: 4, target: 2 }
const looks = { baseline: 'dotted', target: 'thick' } as const
const indent = 12

/** Lines across a bar: dotted for what was there first, thick for what is to be reached. */
export function aimLines(aims: ChartAim[], unit: number, thick: number): Mark[] {
  return aims.flatMap(({ kind, value }) => {
    const x = value * unit
    const line = { from: { x, y: -beyond[kind] }, to: { x, y: thick + beyond[kind] } }
    const edge = { from: { x, y: 0 }, to: { x, y: thick } }
    return [
      { kind: 'rule', ...edge, tone: 'paper', look: 'edge' } as const,
      { kind: 'rule', ...line, tone: 'ink', look: looks[kind] } as const,
    ]
  })
}

/** Where a number begins so that no line goes through it. */
export function beyondAims(
  aims: ChartAim[],
  unit: number,
  { x, width }: { x: number; width: number },
): number {
  const lines = aims.map(({ value }) => value * unit).sort((one, other) => one - other)
  return lines.reduce((start, line) => {
    const isInTheWay = line > start - 4 && line < start + width + 4
    return isInTheWay ? line + 6 : start
  }, x)
}

/** What each line means, one below the other. */
export function aimWords({ aims = [] }: Pick<ChartSeries, 'aims'>, style: Style): Block {
  let height = 0
  const marks = aims.flatMap(({ kind, label }) => {
    const top = height
    const text = textBlock(label, { width: style.width - indent, size: style.small, most: 4 })
    height += text.height
    return moved([sample(kind, style), ...moved(text.marks, indent, 0)], 0, top)
  })
  return { marks, height }
}

function sample(kind: ChartAim['kind'], { small }: Style): Mark {
  const line = { from: { x: 3, y: 2 }, to: { x: 3, y: lineOf(small) - 2 } }
  return { kind: 'rule', ...line, tone: 'ink', look: looks[kind] }
}
