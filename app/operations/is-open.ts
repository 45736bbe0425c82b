/** The dates of a survey as the register keeps them. */
export interface Dates {
  opens_on: string
  closes_on: string
  closed_on?: string | null
  paused_on?: string | null
}

/** In its last hours a survey takes what was begun before; while it is paused, nothing at all. */
export type Standing = 'not-yet' | 'open' | 'last-hours' | 'paused' | 'closed'

/** A survey opens with its day in UTC and closes when its last day has ended everywhere on earth. */
export function standing(survey: Dates, hour: number): Standing {
  if (survey.closed_on) return 'closed'
  const { opens, closes, ends } = moments(survey)
  if (hour < opens) return 'not-yet'
  if (hour >= ends) return 'closed'
  if (survey.paused_on) return 'paused'
  return hour < closes ? 'open' : 'last-hours'
}

/** The day on which no draft of a survey can be sent any more. The same for all, so it tells no start. */
export function draftDay(survey: Dates): string {
  const day = (firstHour(survey.closes_on) + 3 * hoursInADay) * millisecondsInAnHour
  return new Date(day).toISOString().slice(0, 10)
}

/** Where the days of a survey begin and end, in hours since 1970. */
export function moments({ opens_on, closes_on }: Pick<Dates, 'opens_on' | 'closes_on'>) {
  const closes = firstHour(closes_on) + hoursInADay + hoursBehind
  return { opens: firstHour(opens_on), closes, ends: closes + hoursOfGrace }
}

const hoursInADay = 24
// The last place on earth where a day ends is twelve hours behind UTC.
const hoursBehind = 12
const hoursOfGrace = 24
const millisecondsInAnHour = 3_600_000

function firstHour(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsInAnHour
}
