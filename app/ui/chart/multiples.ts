import type { Chart, ChartRow, ChartSeries } from '#surveys/reports/chart'

import { barScale, type BarScale, oneBar } from './bars'
import { type Block, moved } from './drawing'
import { labelledRows, plotWidth } from './labelled-rows'
import { bar, type Style } from './style'
import { textBlock } from './text-block'
import { longestWord, textWidth } from './text-width'

const apart = 14
const betweenBands = 22

/** The same rows for each series, side by side as far as the width goes, then again below. */
export function multiples(chart: Chart, style: Style): Block {
  const width = plotWidth(chart.rows, style)
  const columns = columnsOf(chart, width, style)
  const column = (width - apart * (columns - 1)) / columns
  const scale = barScale({ ...chart, series: chart.series.slice(0, 1) }, column, style)
  const places = chart.series.map((_, place) => place)
  let height = 0
  const marks = Array.from({ length: Math.ceil(places.length / columns) }).flatMap((_, band) => {
    const shown = places.slice(band * columns, (band + 1) * columns)
    const block = oneBand(chart, shown, { column, scale, start: style.width - width }, style)
    const top = height
    height += block.height + betweenBands
    return moved(block.marks, 0, top)
  })
  return { marks, height: Math.max(0, height - betweenBands) }
}

interface Columns {
  column: number
  scale: BarScale
  start: number
}

function oneBand(chart: Chart, shown: number[], columns: Columns, style: Style): Block {
  const heads = shown.map((place) => headOf(chart.series[place], columns.column, style))
  const top = Math.max(...heads.map(({ height }) => height))
  const rows = labelledRows(chart.rows, style, (row) => rowOf(chart, row, shown, columns, style))
  return {
    marks: [
      ...heads.flatMap((head, place) =>
        moved(head.marks, columns.start + place * (columns.column + apart), top - head.height),
      ),
      {
        kind: 'rule',
        from: { x: 0, y: top + 3 },
        to: { x: style.width, y: top + 3 },
        tone: 'sand',
      },
      ...moved(rows.marks, 0, top + 10),
    ],
    height: top + 10 + rows.height,
  }
}

function headOf(series: ChartSeries | undefined, width: number, style: Style): Block {
  return textBlock(series?.label ?? '', { width, size: style.small, most: 4, isBold: true })
}

function rowOf(
  chart: Chart,
  row: ChartRow,
  shown: number[],
  { column, scale }: Columns,
  style: Style,
): Block {
  const marks = shown.flatMap((place, nth) => {
    const colour = chart.series[place]?.colour ?? 0
    return moved(
      oneBar(chart, row.values[place] ?? null, colour, scale, style),
      nth * (column + apart),
      0,
    )
  })
  return { marks, height: bar }
}

/** As many columns as hold the longest word of their heads, and a bar with its number. */
function columnsOf(chart: Chart, width: number, style: Style): number {
  const head = longestWord(chart.series.map(({ label }) => label).join(' '), style.small, true)
  const numbers = chart.rows.flatMap(({ values }) => values.map((value) => value?.label ?? ''))
  const least = Math.max(
    Math.min(150, head),
    textWidth(chart.notShown ?? '', style.small) + 8,
    ...numbers.map((label) => textWidth(label, style.small) + 48),
  )
  const most = Math.min(style.columns, chart.series.length || 1)
  return Math.max(1, Math.min(most, Math.floor((width + apart) / (least + apart))))
}
