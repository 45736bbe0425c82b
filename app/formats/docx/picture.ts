import { ImageRun, Paragraph } from 'docx'

import type { Chart } from '#surveys/reports/chart'

import { svgToEmf, type Emf } from '../emf/svg-to-emf'
import { turned } from './lines'
import { roomOf } from './page'
import { plain } from './plain'
import type { Sheet } from './sheet'
import { splitChart } from './split-chart'

/** A chart on a line of its own; in several, where it would be too small to read on one page. */
export function pictures(sheet: Sheet, chart: Chart): Paragraph[] {
  const emf = drawn(sheet, chart)
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
  return new Paragraph({ style: 'Figure', ...turned(letters), children: [run] })
}

function scaleTo(most: number, length: number): number {
  return Math.min(1, most / length)
}

// The library writes any ending; its types know pictures of the web only.
const emf: string = 'emf'
const pixel = 15
const widest = roomOf(false) / pixel
const highest = 820
/** A taller picture may shrink so far to fit. */
const legible = highest * 1.25
