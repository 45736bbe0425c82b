import { responsesSoFar } from '#app/operations/consultations/responses-so-far'
import { findVersion } from '#app/operations/find-version'
import { standing } from '#app/operations/is-open'
import { findNetwork } from '#app/operations/people/network'
import { has } from '#app/operations/rights'
import { paths } from '#app/paths'
import { listSurveys } from '#db/register/queries/find-survey'

import type { AtWork } from '../door'
import { dayIn, daysBetween } from './date-view'
import { titleIn } from './title-in'

/** A consultation that people can answer now. */
export interface OpenNow {
  to: string
  title: string
  daysLeft: number
  /** In steps of five, counted once a day. */
  answers: number
}

/** What closes first comes first; nothing for whoever may not see consultations. */
export async function openNow(atWork: AtWork, lang: string): Promise<OpenNow[]> {
  if (!has(atWork, 'see consultations')) return []
  const { timeZone } = await findNetwork(atWork)
  const today = dayIn(timeZone, atWork.hour)
  const open = (await listSurveys(atWork.register))
    .filter((row) => standing(row, atWork.hour) === 'open')
    .sort((one, other) => one.closes_on.localeCompare(other.closes_on))
  const shown: OpenNow[] = []
  for (const row of open) {
    const { survey } = await findVersion(atWork, row.slug)
    shown.push({
      to: paths.consultation(row.slug),
      title: titleIn(survey, lang),
      daysLeft: Math.max(0, daysBetween(today, row.closes_on)),
      answers: (await responsesSoFar(atWork, row)).count,
    })
  }
  return shown
}
