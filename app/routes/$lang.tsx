import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'

import { languageInPath, nearestLanguage } from '#app/i18n/choose-language'
import { isOffered, isSpoken, languages } from '#app/i18n/languages'
import { baseOf } from '#app/i18n/words-for'
import { notFound } from '#app/refusals'
import { isLanguage } from '#surveys/definition/language'

/** Every respondent address begins with a language. One that we lack leads to the nearest, and says so. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { lang = '' } = params
  const url = new URL(request.url)
  const asked = askedFor(url, lang)
  if (isOffered(lang, context.development)) return { asked }
  // A survey may be in languages of its own, and leads to the nearest of those itself.
  const ofSurvey = params.code ?? params.token ?? params.slug
  if (ofSurvey !== undefined && isLanguage(lang)) return { asked }
  if (explained.test(url.pathname) && isSpoken(lang)) {
    context.spoken = { lang, languages: [...languages] }
    return { asked }
  }

  if (!languageInPath(url.pathname)) throw notFound()
  const nearest = nearestLanguage(lang, request)
  if (nearest !== baseOf(lang)) url.searchParams.set('asked', lang)
  throw redirect(url.pathname.replace(`/${lang}`, `/${nearest}`) + url.search)
}

// Pages of surveys in any language lead to them.
const explained = /^\/[^/]+\/(leaving|accessibility)$/

/** The language somebody was led here from, when it reads as one and is not this one. */
function askedFor(url: URL, lang: string): string | undefined {
  const asked = url.searchParams.get('asked') ?? ''
  return languageInPath(`/${asked}`) === asked && baseOf(asked) !== lang ? asked : undefined
}

export default function InLanguage() {
  return <Outlet />
}
