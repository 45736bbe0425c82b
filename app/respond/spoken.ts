import { redirect } from '@remix-run/node'

import { languagesAsked } from '#app/i18n/accept-language'
import { baseOf, relatives } from '#app/i18n/words-for'
import { notFound } from '#app/refusals'
import { isLanguage, languagesIn } from '#surveys/definition/language'
import type { Language, Survey } from '#surveys/definition/survey'

/** The language that a page of a survey is in, and all that the survey is offered in. */
export interface Spoken {
  lang: Language
  languages: Language[]
}

/** A language that the survey lacks leads to the nearest that it has, and says so. */
export function requireSpoken(
  { languages }: Pick<Survey, 'languages'>,
  lang: string,
  request: Request,
): Spoken {
  const has = languages.find((language) => language === lang)
  if (has) return { lang: has, languages: inOrder(languages) }
  if (!isLanguage(baseOf(lang))) throw notFound()
  const url = new URL(request.url)
  const other = nearestOf(languages, lang, request)
  if (baseOf(other) !== baseOf(lang)) url.searchParams.set('asked', lang)
  throw redirect(url.pathname.replace(`/${lang}`, `/${other}`) + url.search)
}

function nearestOf(languages: Language[], lang: string, request: Request): Language {
  const asked = languagesAsked(request.headers.get('accept-language') ?? '')
  const wanted = [lang, ...asked].map(baseOf)
  const near = [...wanted, relatives[baseOf(lang)], 'en']
  for (const base of near) {
    const found = languages.find((language) => baseOf(language) === base)
    if (found) return found
  }
  return languages[0] ?? 'en'
}

function inOrder(languages: Language[]): Language[] {
  return languagesIn(Object.fromEntries(languages.map((language) => [language, true])))
}
