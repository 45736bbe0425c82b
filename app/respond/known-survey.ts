import type { LoaderFunctionArgs } from '@remix-run/node'

import { findStanding, type SurveyRow } from '#app/operations/find-standing'
import { findVersion } from '#app/operations/find-version'
import type { Standing } from '#app/operations/is-open'
import { notFound } from '#app/refusals'
import type { Language, Survey } from '#surveys/definition/survey'

import { operationContext } from './door'
import { requireSpoken } from './spoken'

type Asked = Pick<LoaderFunctionArgs, 'params' | 'request' | 'context'>

/** The survey an address names, in its newest wording and in a language that it has. */
export interface KnownSurvey {
  row: SurveyRow
  survey: Survey
  lang: Language
  standing: Standing
}

/** No such survey is a page that is not there; a language it lacks leads to one it has. */
export async function requireSurvey({ params, request, context }: Asked): Promise<KnownSurvey> {
  const stores = operationContext(context)
  const found = await findStanding(stores, params.code ?? '')
  if (!found) throw notFound()
  const { survey } = await findVersion(stores, found.row.slug)
  context.spoken = requireSpoken(survey, params.lang ?? '', request)
  return { ...found, survey, lang: context.spoken.lang }
}
