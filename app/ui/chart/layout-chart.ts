import { direction } from '#app/i18n/languages'
import type { Chart, ChartShape } from '#surveys/reports/chart'

import { aimWords } from './aims'
import { bars } from './bars'
import { diverging } from './diverging'
import { type Block, type Drawing, mirrored, moved } from './drawing'
import { legend } from './legend'
import { lines } from './lines'
import { multiples } from './multiples'
import { apartInQuiet } from './quiet'
import { stacked } from './stacked'
import { type Style, styles } from './style'
import { textBlock } from './text-block'

interface LayoutOptions {
  lang: string
  dir?: 'ltr' | 'rtl'
  size: keyof typeof styles
  /** Small charts side by side, at most; otherwise as many as go. */
  columns?: number | undefined
}

/** Where everything of a chart stands; a wide one carries its title and basis, as it goes about alone. */
export function layoutChart(
  given: Chart,
  { lang, dir = direction(lang), size, columns = styles[size].columns }: LayoutOptions,
): Drawing {
  const chart = given.shape === 'multiples' ? given : apartInQuiet(given)
  const style = { ...styles[size], columns }
  const { margin } = style
  const inner = { ...style, width: style.width - 2 * margin }
  const blocks = [
    ...(size === 'wide' ? [heading(chart, inner)] : []),
    ...(hasLegend(chart) ? [legend(chart.series, inner)] : []),
    ...(chart.shape === 'bars' ? chart.series.filter(({ aims }) => aims?.length) : []).map(
      (series) => aimWords(series, inner),
    ),
    shapes[chart.shape](chart, inner, lang),
  ]
  const whole = stackedBlocks(blocks, 16)
  const drawing = {
    width: style.width,
    height: Math.ceil(whole.height + 2 * margin + 6),
    marks: moved(whole.marks, margin, margin + 2),
  }
  return dir === 'rtl' ? mirrored(drawing) : drawing
}

const shapes: Record<ChartShape, (chart: Chart, style: Style, lang: string) => Block> = {
  bars,
  grouped: bars,
  stacked,
  diverging,
  multiples,
  lines,
}

/** Lines and small charts are named where they stand. */
function hasLegend({ shape, series }: Chart): boolean {
  return shape === 'stacked' || shape === 'diverging' || (shape === 'grouped' && series.length > 1)
}

function heading(chart: Chart, { width }: Style): Block {
  const title = textBlock(chart.title, { width, size: 18, most: 6, isBold: true })
  const basis = textBlock(chart.basis, { width, size: 13, most: 8, tone: 'quiet' })
  return stackedBlocks([title, basis], 4)
}

function stackedBlocks(blocks: Block[], gap: number): Block {
  let height = 0
  const marks = blocks.flatMap((block) => {
    const top = height
    height += block.height + gap
    return moved(block.marks, 0, top)
  })
  return { marks, height: height - gap }
}
