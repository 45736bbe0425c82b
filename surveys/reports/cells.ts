import type { PublishedCell } from '../findings/release'
import type { ReportCell } from './report'
import type { ReportWords } from './report-words'

type Counted = Pick<PublishedCell, 'n' | 'pct'>

export const nothing = '–'

/** A number of people as it is read: 0 stands for anything up to 4. */
export function countText(words: ReportWords, n: number): string {
  if (n > 0) return words.number(n)
  return words.leftToRight(`${words.number(0)}–${words.number(4)}`)
}

export function countCell(words: ReportWords, n: number): ReportCell {
  return { text: countText(words, n), n }
}

/** A share by itself; none of 0–4 people, for it would look exact. */
export function shareCell(words: ReportWords, { n, pct }: Counted): ReportCell {
  return n === 0 || pct === null ? { text: nothing } : { text: words.percent(pct), pct }
}

/** A share with its number of people, where one cell has room for both. */
export function bothCell(words: ReportWords, { n, pct }: Counted): ReportCell {
  const people = countText(words, n)
  if (n === 0) return { text: people, n, ...(pct !== null && { pct }) }
  const share = pct === null ? nothing : words.percent(pct)
  const text = words.say('cell.both', { share, people })
  return { text, n, ...(pct !== null && { pct }) }
}

export function meanCell(words: ReportWords, value: number | null | undefined): ReportCell {
  if (value === null || value === undefined) return { text: nothing }
  return { text: words.decimal(value), value }
}
