import type { Survey } from '#surveys/definition/survey'

/** How many answers it takes before anything is said about them. */
export interface Thresholds {
  /** Below it no numbers are published at all. */
  numbers: number
  /** Below it groups are not compared. */
  compare: number
  /** The smallest group that is shown alone. */
  group: number
  /** The same for countries, where they are compared. */
  country?: number
}

// Rules R1 and R2 of what may be published; one sensitive question makes the whole survey sensitive.
export function thresholdsOf({ pages, breakdowns, disclosure = {} }: Survey): Thresholds {
  const questions = pages.flatMap((page) => page.questions)
  const isSensitive = questions.some(({ sensitive }) => sensitive)
  const { minimumResponses = 40, minimumBase = 10, minimumCountryBase = 20 } = disclosure
  const byCountry = questions.some(({ id, type }) => type === 'country' && breakdowns.includes(id))
  return {
    numbers: 20,
    compare: minimumResponses,
    group: Math.max(isSensitive ? 20 : 10, minimumBase),
    ...(byCountry && { country: Math.max(isSensitive ? 30 : 20, minimumCountryBase) }),
  }
}
