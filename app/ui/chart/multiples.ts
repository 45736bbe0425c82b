import type { Chart, ChartRow, ChartSeries } from '#surveys/reports/chart'

import { aimWords } from './aims'
import { barScale, type BarScale, oneBar } from './bars'
import { type Block, moved } from './drawing'
import { labelledRows, plotWidth } from './labelled-rows'
import { bar, type Style } from './style'
import { textBlock } from './text-block'
import { longestWord, textWidth } from './text-width'
import { wrapText } from './wrap-text'

const apart = 14
const betweenBands = 22
/** Of a head, at most: an answer that is told by its beginning is not told. */
const mostLines = 9
/** With so few columns that most heads need no more. */
const easyLines = 6

/** The same rows for each series, side by side as far as the width goes, then again below. */
export function multiples(chart: Chart, style: Style): Block {
  const width = plotWidth(chart.rows, style)
  const columns = columnsOf(chart, width, style)
  const column = (width - apart * (columns - 1)) / columns
  const scale = barScale(chart, column, style)
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
  const aims = shown.map((place) => aimsOf(chart.series[place], columns.column, style))
  const startOf = (place: number) => columns.start + place * (columns.column + apart)
  const foot = top + 10 + rows.height
  return {
    marks: [
      ...heads.flatMap((head, place) => moved(head.marks, startOf(place), top - head.height)),
      {
        kind: 'rule',
        from: { x: 0, y: top + 3 },
        to: { x: style.width, y: top + 3 },
        tone: 'sand',
      },
      ...moved(rows.marks, 0, top + 10),
      ...aims.flatMap(({ marks }, place) => moved(marks, startOf(place), foot)),
    ],
    height: foot + Math.max(0, ...aims.map(({ height }) => height)),
  }
}

/** Below the small chart that they are of. */
function aimsOf(series: ChartSeries | undefined, width: number, style: Style): Block {
  if (!series?.aims?.length) return { marks: [], height: 0 }
  const { marks, height } = aimWords(series, { ...style, width })
  return { marks: moved(marks, 0, 8), height: height + 8 }
}

function headOf(series: ChartSeries | undefined, width: number, style: Style): Block {
  return textBlock(series?.label ?? '', { width, size: style.small, most: mostLines, isBold: true })
}

function rowOf(
  chart: Chart,
  row: ChartRow,
  shown: number[],
  { column, scale }: Columns,
  style: Style,
): Block {
  const marks = shown.flatMap((place, nth) => {
    const series = chart.series[place] ?? { colour: 0 }
    const one = oneBar(chart, row.values[place] ?? null, series, scale, style)
    return moved(one, nth * (column + apart), 0)
  })
  return { marks, height: bar }
}

/** As many columns as hold their heads, and a bar with its number. */
function columnsOf(chart: Chart, width: number, style: Style): number {
  const widest = mostColumns(chart, width, style)
  const counts = Array.from({ length: widest }, (_, place) => widest - place)
  const isEasy = (columns: number) => {
    const column = (width - apart * (columns - 1)) / columns
    return chart.series.every((series) => linesIn(series, column, style) <= easyLines)
  }
  return counts.find(isEasy) ?? Math.min(widest, 2)
}

function linesIn({ label }: ChartSeries, width: number, { small: size }: Style): number {
  return wrapText(label, { width, size, most: easyLines + 1, isBold: true }).lines.length
}

/** So that no word of a head is torn apart. */
function mostColumns(chart: Chart, width: number, style: Style): number {
  const head = longestWord(chart.series.map(({ label }) => label).join(' '), style.small, true)
  const aims = chart.series.flatMap((series) => (series.aims ?? []).map(({ label }) => label))
  const numbers = chart.rows.flatMap(({ values }) => values.map((value) => value?.label ?? ''))
  const least = Math.max(
    Math.min(150, head),
    Math.min(150, longestWord(aims.join(' '), style.small) + 12),
    textWidth(chart.notShown ?? '', style.small) + 8,
    ...numbers.map((label) => textWidth(label, style.small) + 48),
  )
  const most = Math.min(style.columns, chart.series.length || 1)
  return Math.max(1, Math.min(most, Math.floor((width + apart) / (least + apart))))
}
