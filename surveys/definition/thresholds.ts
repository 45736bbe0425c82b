import type { Survey } from './survey'

/** How many answers it takes before anything is said about them. */
export interface Thresholds {
  /** Below it no numbers are published at all. */
  numbers: number
  /** Below it groups are not compared. */
  compare: number
  /** The smallest group that is shown alone. */
  group: number
  /** The same for a country, where countries are compared. */
  country: number
}

/** Whatever a survey tightens these by, one sensitive question makes the whole survey sensitive. */
export function thresholdsOf({
  pages,
  disclosure = {},
}: Pick<Survey, 'pages' | 'disclosure'>): Thresholds {
  const isSensitive = pages.some(({ questions }) => questions.some(({ sensitive }) => sensitive))
  const { minimumResponses = 0, minimumBase = 0, minimumCountryBase = 0 } = disclosure
  const group = Math.max(isSensitive ? 20 : 10, minimumBase)
  return {
    numbers: 20,
    compare: roundUp(Math.max(40, minimumResponses)),
    group: roundUp(group),
    country: roundUp(Math.max(isSensitive ? 30 : 20, minimumCountryBase, group)),
  }
}

// Whoever meets a multiple of 5 does so on the rounded numbers too.
function roundUp(least: number): number {
  return Math.ceil(least / 5) * 5
}
