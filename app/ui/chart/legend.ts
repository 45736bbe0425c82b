import type { ChartSeries } from '#surveys/reports/chart'

import { type Block, type Mark, moved } from './drawing'
import { lineOf, type Style } from './style'
import { textBlock } from './text-block'
import { textWidth } from './text-width'

const swatch = 14
const indent = swatch + 7
const apart = 18

/** What each colour means, in the order of the bars; as many beside each other as fit. */
export function legend(series: ChartSeries[], style: Style): Block {
  const marks: Mark[] = []
  let [x, y, height] = [0, 0, 0]
  for (const { label, colour } of series) {
    const text = textBlock(label, { width: style.width - indent, size: style.small, most: 2 })
    const width = indent + widest(text.marks)
    if (x > 0 && x + width > style.width) [x, y, height] = [0, y + height + 3, 0]
    marks.push(...moved(entry(colour, text, style), x, y))
    x += width + apart
    height = Math.max(height, text.height)
  }
  return { marks, height: y + height }
}

function entry(colour: number, text: Block, style: Style): Mark[] {
  const top = (lineOf(style.small) - swatch) / 2
  return [
    { kind: 'bar', x: 0, y: top, width: swatch, height: swatch, colour },
    ...moved(text.marks, indent, 0),
  ]
}

function widest(marks: Mark[]): number {
  return Math.max(
    0,
    ...marks.map((mark) => (mark.kind === 'words' ? textWidth(mark.text, mark.size) : 0)),
  )
}
