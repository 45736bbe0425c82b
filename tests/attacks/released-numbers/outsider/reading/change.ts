import { readCell } from './cell'

/**
 * How much a share changed, said beside both shares. It follows from what stands there if it is as
 * wide as their rounding: each number may be 4 away. Whoever reckoned it from true ones said more.
 */
export function changeFaults(cells: string[]): string[] {
  const [before, now] = cells.slice(-3, -1).map(readCell)
  const text = cells.at(-1) ?? ''
  const [, direction, from, to] = /^(up|down), by (\d+) to (\d+) points$/.exec(text) ?? []
  const [, margin] = /(?:can make |±)(\d+)/.exec(text) ?? []
  if (from === undefined && margin === undefined) return text === '–' ? [] : [`change: ${text}`]
  const [was, is] = [before, now].map((said) => shareLimits(said?.n ?? 0, said?.pct ?? 0))
  if (!was || !is) return [`change: ${text}`]
  const sign = direction === 'down' ? -1 : 1
  const [one, other] = [is.lo - was.hi, is.hi - was.lo].map((each) => sign * each)
  const [least, most] = [Math.min(one ?? 0, other ?? 0), Math.max(one ?? 0, other ?? 0)]
  if (margin !== undefined) return Number(margin) * 2 >= most - least - 2 ? [] : [`change: ${text}`]
  return Number(from) <= least + 1 && Number(to) >= most - 1 ? [] : [`change: ${text}`]
}

/** From a rounded number and its percentage: the base is that number by that percentage, about. */
function shareLimits(n: number, pct: number) {
  if (n === 0) return { lo: 0, hi: pct }
  const base = (100 * n) / pct
  return { lo: (100 * Math.max(0, n - 4)) / (base + 4), hi: Math.min(100, (100 * (n + 4)) / Math.max(1, base - 4)) }
} // prettier-ignore
