import type { PublishedCell } from '../findings/release'
import { cellLabel, isQuiet } from './answer-labels'
import { titleOf, type Asked } from './asked'
import { cellIn } from './cell-in'
import type { Chart, ChartRow, ChartSeries } from './chart'
import { basisOf } from './chart-basis'
import { chartValue, mostOf, unitFor, type Unit } from './chart-values'
import { countText } from './cells'
import { describeChart } from './describe-chart'
import type { Line } from './lines'
import type { Scope } from './scope'
import { sided } from './sided'

interface Wanted {
  shape: 'stacked' | 'diverging' | 'multiples'
  lines: Line[]
  /** Of a question with parts. */
  part?: { code: string; label: string }
}

/** The answers of each row beside each other. */
export function seriesChart(asked: Asked, scope: Scope, { shape, lines, part }: Wanted): Chart {
  const { source, question } = asked
  const codes = (lines[0]?.cells ?? []).map(({ code }) => code)
  const series = seriesOf(asked, shape, codes)
  const shown = series.map(({ code }) => code)
  const cells = lines.flatMap((line) => shown.map((code) => cellIn(line, code)))
  const unit = unitFor(cells)
  const rows = lines.map((line) => rowOf(asked, line, { shape, unit, shown }))
  return {
    id: `${question.id}${part ? `.${part.code}` : ''}${scope.suffix}`,
    ...{ shape, series, rows, unit, most: mostOf(unit, cells) },
    title: titleOf(asked, part?.label, scope.breakdown === null ? '' : scope.label),
    description: describeChart(source.words, { shape, series, rows }),
    basis: basisOf(source, unit, lines[0]?.base ?? 0),
  }
}

export function seriesOf(asked: Asked, shape: Wanted['shape'], codes: string[]): ChartSeries[] {
  const { source, question, colourOf } = asked
  // Each small chart is of one answer, so silence needs none; it stands in the table.
  const shown = shape === 'multiples' ? codes.filter((code) => !isSilent(code)) : codes
  const loud = shown.filter((code) => !isQuiet(code))
  const inOrder = [...loud, ...shown.filter(isQuiet)]
  const series = inOrder.map((code) => ({
    code,
    label: cellLabel(source, question, code),
    colour: shape === 'multiples' ? 1 : colourOf(question, code),
  }))
  return shape === 'diverging' ? sided(series, loud) : series
}

function isSilent(code: string): boolean {
  return code === 'noAnswer' || code === 'prefer_not'
}

interface Drawing {
  shape: Wanted['shape']
  unit: Unit
  shown: string[]
}

function rowOf(
  { source: { words } }: Asked,
  line: Line,
  { shape, unit, shown }: Drawing,
): ChartRow {
  const { code, label, depth, base } = line
  const value = (cell: PublishedCell) => {
    const drawn = chartValue(words, unit, cell, base)
    if (!drawn || shape === 'multiples') return drawn
    // Parts of a whole: 0 to 4 takes no room of the others, and shares that are not rounded make 100.
    const value = drawn.isFew || unit === 'people' ? cell.n : (100 * cell.n) / base
    return { ...drawn, value }
  }
  return {
    ...{ code, label, depth },
    base: words.say('base', { number: countText(words, base) }),
    values: shown.map((each) => value(cellIn(line, each))),
  }
}
