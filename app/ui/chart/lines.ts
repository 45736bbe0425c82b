import type { Chart } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { lineEnds } from './line-ends'
import { type LinePlane, plotLines, pointOf } from './plot-lines'
import { lineOf, type Style } from './style'
import { textBlock } from './text-block'
import { longestWord, textWidth } from './text-width'
import { axisThrough, ticksOf } from './ticks'

const least = 190
const above = 24

/** Waves from left to right; each line is named where it ends. */
export function lines(chart: Chart, style: Style, lang: string): Block {
  const ticks = ticksOf(chart, lang)
  const gutter = Math.max(...ticks.map(({ label }) => textWidth(label, style.small))) + 8
  const ends = endsWidth(chart, style)
  const width = style.width - gutter - ends
  const labels = lineEnds(chart, ends - 22, style)
  const height = Math.max(least, labels.height)
  const slot = width / Math.max(1, chart.rows.length)
  const plane: LinePlane = { width, height, partOf: axisThrough(ticks), slot }
  const waves = waveNames(chart, plane, style)
  return {
    marks: [
      ...moved(axis(ticks, plane, gutter, style), 0, above),
      ...moved(labels.place(plane), gutter + width, above),
      ...moved(plotLines(chart, plane, style), gutter, above),
      ...moved(waves.marks, gutter, above + height + 6),
    ],
    height: above + height + 6 + waves.height,
  }
}

/** Wide enough for the longest word of a name, where that leaves room for the lines. */
function endsWidth({ series }: Chart, style: Style): number {
  const wanted = longestWord(series.map(({ label }) => label).join(' '), style.small) + 26
  return Math.max(style.width * 0.3, Math.min(wanted, style.width * 0.45))
}

function axis(
  ticks: { value: number; label: string }[],
  plane: LinePlane,
  gutter: number,
  style: Style,
): Mark[] {
  return ticks.flatMap(({ value, label }, step) => {
    const { y } = pointOf(value, 0, plane)
    const text = textBlock(label, { width: gutter, size: style.small, tone: 'quiet' })
    return [
      ...moved(text.marks, 0, y - lineOf(style.small) / 2),
      {
        kind: 'rule',
        from: { x: gutter, y },
        to: { x: gutter + plane.width, y },
        tone: step === 0 ? 'ink' : 'sand',
      } as const,
    ]
  })
}

function waveNames(chart: Chart, { slot }: LinePlane, style: Style): Block {
  const anchor = 'middle' as const
  const blocks = chart.rows.map((row) => {
    const name = textBlock(row.label, { width: slot - 6, size: style.small, anchor })
    // A number that would be torn apart here still stands in the table.
    const isTold = longestWord(row.base ?? '', style.small) <= slot - 6
    const base = textBlock(isTold ? (row.base ?? '') : '', {
      width: slot - 6,
      size: style.small,
      tone: 'quiet',
      anchor,
    })
    return {
      marks: [...name.marks, ...moved(base.marks, 0, name.height)],
      height: name.height + base.height,
    }
  })
  return {
    marks: blocks.flatMap(({ marks }, place) => moved(marks, (place + 0.5) * slot, 0)),
    height: Math.max(lineOf(style.small), ...blocks.map(({ height }) => height)),
  }
}
