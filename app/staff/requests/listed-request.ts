import type { Consultation } from '#app/operations/consultations/find-consultation'
import type { RequestRow } from '#db/register/queries/requests'

import { titleIn } from '../consultations/title-in'

/** A request as lists and its own page name it. */
export interface ListedRequest {
  id: string
  kind: RequestRow['kind']
  slug: string
  /** Of the consultation, or the name of whoever holds a key. */
  title: string
  state: RequestRow['state']
  askedOn: string
  /** None where the command line asked. */
  asker: string | null
  decidedOn: string | null
  decider: string | null
  reason: string
}

export function listedRequest(
  row: RequestRow,
  survey: Consultation['survey'] | undefined,
  lang: string,
): ListedRequest {
  const { id, kind, slug, state, asker, decider, reason } = row
  return {
    ...{ id, kind, slug, state, asker, decider, reason },
    ...{ askedOn: row.asked_on, decidedOn: row.decided_on },
    title: survey ? titleIn(survey, lang) : (row.holder ?? slug),
  }
}
