import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

import { isOffered } from '#app/i18n/languages'
import { findStanding, type SurveyRow } from '#app/operations/find-standing'
import { findVersion } from '#app/operations/find-version'
import type { Standing } from '#app/operations/is-open'
import { notFound } from '#app/refusals'
import type { Language, Survey } from '#surveys/definition/survey'

import { operationContext } from './door'

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
  return { ...found, survey, lang: requireLanguage(survey, params.lang ?? '', request) }
}

/** The languages of a survey may be fewer than those of the interface. */
export function requireLanguage({ languages }: Survey, lang: string, request: Request): Language {
  const has = languages.find((language) => language === lang)
  if (has) return has
  const url = new URL(request.url)
  const other = languages.includes('en') ? 'en' : (languages[0] ?? 'en')
  url.searchParams.set('asked', lang)
  if (!isOffered(lang, true)) throw notFound()
  throw redirect(url.pathname.replace(`/${lang}`, `/${other}`) + url.search)
}
