import type { PublishedCell } from '../findings/release'
import type { Chart, ChartValue } from './chart'
import { countText } from './cells'
import type { ReportWords } from './report-words'

export type Unit = 'share' | 'people'

type Counted = Pick<PublishedCell, 'n' | 'pct'>

/** Shares wherever there are any: numbers of people alone stand where all bases are small. */
export function unitFor(cells: Counted[]): Unit {
  return cells.every(({ pct }) => pct === null) ? 'people' : 'share'
}

/** The end of the axis. */
export function mostOf(unit: Unit, cells: Counted[]): Chart['most'] {
  return unit === 'share' ? 100 : Math.max(5, ...cells.map(({ n }) => n))
}

/** A number as it is drawn and read; none where its base is too small for a share. */
export function chartValue(
  words: ReportWords,
  unit: Unit,
  { n, pct }: Counted,
  base: number,
): ChartValue | null {
  if (unit === 'share' && pct === null) return null
  const isFew = n === 0
  if (isFew) return { value: fewAs(unit, base), label: countText(words, n), isFew }
  const value = unit === 'share' ? (pct ?? 0) : n
  return { value, label: unit === 'share' ? words.percent(value) : words.number(n), isFew }
}

// Whoever draws it shows a range that ends here.
function fewAs(unit: Unit, base: number): number {
  return unit === 'people' ? 4 : Math.min(100, Math.round((100 * 4) / base))
}
