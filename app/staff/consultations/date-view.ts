import { formatMoment } from '#app/i18n/format'
import { daysOf } from '#app/operations/consultations/change-dates'
import type { Consultation } from '#app/operations/consultations/find-consultation'
import { moments } from '#app/operations/is-open'
import type { Network } from '#app/operations/people/network'

export type DateView = ReturnType<typeof dateView>

interface Here extends Pick<Network, 'timeZone'> {
  hour: number
}

/** The days of a consultation, and the moments at which they begin and end where the network is. */
export function dateView(found: Consultation, { hour, timeZone }: Here, lang: string) {
  const days = daysOf(found)
  const { opens, closes, ends } = moments({ opens_on: days.opens, closes_on: days.closes })
  const written = (at: number) => formatMoment(lang, at, timeZone)
  const today = dayIn(timeZone, hour)
  return {
    ...{ days, timeZone, today },
    opensAt: written(opens),
    closesAt: written(closes),
    endsAt: written(ends),
    daysLeft: daysBetween(today, days.closes),
    daysKept: daysBetween(today, days.retention),
    closedOn: found.row?.closed_on ?? undefined,
    erasedOn: found.row?.erased_on ?? undefined,
  }
}

/** What day it is in a time zone at an hour since 1970. */
export function dayIn(timeZone: string, hour: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(new Date(hour * 3_600_000))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
