import type { ChartRow } from '#surveys/reports/chart'

import { type Block, moved } from './drawing'
import { bar, type Style } from './style'
import { textBlock } from './text-block'
import { textWidth } from './text-width'
import { drawable } from './wrap-text'

/** How much of the width is left for the bars of a row. */
export function plotWidth(rows: ChartRow[], style: Style): number {
  return style.width - plotStart(rows, style)
}

/** Rows one below the other, each with its label and whatever is drawn of it. */
export function labelledRows(
  rows: ChartRow[],
  style: Style,
  plot: (row: ChartRow) => Block,
): Block {
  const start = plotStart(rows, style)
  let height = 0
  const marks = rows.flatMap((row) => {
    const block = style.isBeside
      ? beside(rowLabel(row, style, start - 14), plot(row), start)
      : below(rowLabel(row, style, style.width), plot(row))
    const top = height
    height += block.height + style.gap
    return moved(block.marks, 0, top)
  })
  return { marks, height: Math.max(0, height - style.gap) }
}

function plotStart(rows: ChartRow[], style: Style): number {
  if (!style.isBeside) return 0
  const widest = Math.max(
    0,
    ...rows.map(
      (row) => indent(row) + textWidth(`${row.label}\u00a0\u00a0${row.base ?? ''}`, style.size),
    ),
  )
  return Math.min(widest + 14, style.width * 0.42)
}

/** How many people a row is of stands in quiet ink behind its name, or on a line of its own. */
function rowLabel(row: ChartRow, style: Style, width: number): Block {
  const room = width - indent(row)
  const label = textBlock(row.label, { width: room, size: style.size, most: style.lines })
  const { marks, height } = row.base ? withBase(label, row.base, room, style) : label
  return { marks: moved(marks, indent(row), 0), height }
}

function withBase(label: Block, text: string, room: number, style: Style): Block {
  const last = label.marks.at(-1)
  const after = `\u00a0\u00a0${drawable(text)}`
  if (last?.kind === 'words' && textWidth(last.text + after, style.size) <= room)
    return { ...label, marks: [...label.marks.slice(0, -1), { ...last, after }] }

  const own = textBlock(text, { width: room, size: style.small, tone: 'quiet' })
  return {
    marks: [...label.marks, ...moved(own.marks, 0, label.height)],
    height: label.height + own.height,
  }
}

function indent(row: ChartRow): number {
  return row.depth * 14
}

function below(label: Block, plot: Block): Block {
  return {
    marks: [...label.marks, ...moved(plot.marks, 0, label.height + 2)],
    height: label.height + 2 + plot.height,
  }
}

/** A single line stands level with its bar. */
function beside(label: Block, plot: Block, start: number): Block {
  const down = Math.max(0, (bar - label.height) / 2)
  return {
    marks: [...moved(label.marks, 0, down), ...moved(plot.marks, start, 0)],
    height: Math.max(label.height + down, plot.height),
  }
}
