import { data, type LoaderFunctionArgs } from '@remix-run/node'

import { requireSurvey } from './known-survey'
import { offView } from './off-view'

/** A number leads back or out while a survey can be answered; before and after, the page says why not. */
export async function loadDigits(args: LoaderFunctionArgs) {
  const known = await requireSurvey(args)
  const { row, survey, standing } = known
  if (standing === 'closed' || standing === 'not-yet')
    return data({ off: offView({ known, reason: standing }) })
  return data({ code: row.code, languages: survey.languages })
}
