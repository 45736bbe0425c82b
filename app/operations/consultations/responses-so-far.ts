import { countResponses } from '#db/responses/queries/count-of-survey'

import type { SurveyRow } from '../find-standing'
import { inSteps } from '../in-steps'
import { standing } from '../is-open'
import { onceADay } from '../once-a-day'
import { has } from '../rights'
import type { StaffContext } from '../staff-context'

/** How many have answered: in steps, and exact for who may open the answers once no more come. */
export interface SoFar {
  count: number
  isExact: boolean
}

type Counting = Pick<StaffContext, 'responses' | 'today' | 'hour' | 'roles'>

/**
 * For staff alone, and in no file. Nobody can watch the number move: it is counted once a day. The
 * exact total would narrow the rounded numbers of a release, so nobody is told who has not the answers.
 */
export async function responsesSoFar(
  { responses, today, hour, roles }: Counting,
  row: SurveyRow,
): Promise<SoFar> {
  if (standing(row, hour) === 'closed' && has({ roles }, 'fetch envelopes')) {
    return { count: await countResponses(responses, row.code), isExact: true }
  }
  const about = { store: responses, key: row.code, today }
  const count = await countedToday(about, async () =>
    inSteps(await countResponses(responses, row.code)),
  )
  return { count, isExact: false }
}

const countedToday = onceADay<number>()
