/** The dates of a survey as the register keeps them. */
export interface Dates {
  opens_on: string
  closes_on: string
  closed_on?: string | null
}

/** In its last hours a survey takes what was begun before, and nothing new begins. */
export type Standing = 'not-yet' | 'open' | 'last-hours' | 'closed'

/** A survey opens with its day in UTC and closes when its last day has ended everywhere on earth. */
export function standing(survey: Dates, hour: number): Standing {
  if (survey.closed_on) return 'closed'
  if (hour < firstHour(survey.opens_on)) return 'not-yet'
  const end = firstHour(survey.closes_on) + hoursInADay + hoursBehind
  if (hour < end) return 'open'
  return hour < end + hoursOfGrace ? 'last-hours' : 'closed'
}

/** The day on which no draft of a survey can be sent any more. The same for all, so it tells no start. */
export function draftDay(survey: Dates): string {
  const day = (firstHour(survey.closes_on) + 3 * hoursInADay) * millisecondsInAnHour
  return new Date(day).toISOString().slice(0, 10)
}

const hoursInADay = 24
// The last place on earth where a day ends is twelve hours behind UTC.
const hoursBehind = 12
const hoursOfGrace = 24
const millisecondsInAnHour = 3_600_000

function firstHour(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsInAnHour
}
