import { ImageRun, Paragraph } from 'docx'

import { styles } from '#app/ui/chart/style'
import type { Chart } from '#surveys/reports/chart'

import { svgToEmf, type Emf } from '../emf/svg-to-emf'
import { turned } from './lines'
import { room } from './page'
import { plain } from './plain'
import type { Sheet } from './sheet'
import { splitChart } from './split-chart'

/** Charts that stand below a heading; one by itself has no title, for the heading says it. */
export function pictures(sheet: Sheet, charts: Chart[]): Paragraph[] {
  const isAlone = charts.length === 1
  return charts.flatMap((chart) => onPaper(sheet, chart, isAlone))
}

/** A chart on a line of its own; in several, where it would be too small to read on one page. */
function onPaper(sheet: Sheet, chart: Chart, isAlone: boolean): Paragraph[] {
  const emf = drawn(sheet, isAlone ? { ...chart, title: '' } : chart)
  const parts = Math.ceil((emf.height * scaleTo(widest, emf.width)) / legible)
  if (parts <= 1) return [picture(sheet, chart, emf)]
  const { say } = sheet
  const title = (part: number, of: number) => say('part', { caption: chart.title, part, parts: of })
  const pieces = splitChart(chart, parts, title)
  if (pieces.length === 1) return [picture(sheet, chart, emf)]
  return pieces.map((piece) => picture(sheet, piece, drawn(sheet, piece)))
}

function drawn({ letters, draw }: Sheet, chart: Chart): Emf {
  return svgToEmf(draw(chart), letters.face)
}

/** With words for who cannot see it. */
function picture({ letters }: Sheet, chart: Chart, { bytes, width, height }: Emf): Paragraph {
  const scale = Math.min(scaleTo(widest, width), scaleTo(highest, height))
  const run = new ImageRun({
    type: emf as 'png',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: {
      name: plain(chart.id),
      title: plain(chart.title),
      description: plain([chart.title, chart.description, chart.basis].join(' ')),
    },
  })
  // The margin of the picture stands in that of the page, so that its words begin where the text does.
  const indent = { start: -Math.round(styles.wide.margin * scale * pixel) }
  return new Paragraph({ style: 'Figure', ...turned(letters), indent, children: [run] })
}

function scaleTo(most: number, length: number): number {
  return Math.min(1, most / length)
}

// The library writes any ending; its types know pictures of the web only.
const emf: string = 'emf'
const pixel = 15
const widest = (room / pixel) * 0.88
const highest = 820
/** A taller picture may shrink so far to fit. */
const legible = highest * 1.25
