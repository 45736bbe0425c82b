import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'

import { baseOf, languageInPath, nearestLanguage } from '#app/i18n/choose-language'
import { isOffered } from '#app/i18n/languages'
import { notFound } from '#app/refusals'

/** Every respondent address begins with a language. One that we lack leads to the nearest, and says so. */
export function loader({ params, request, context }: LoaderFunctionArgs) {
  const { lang = '' } = params
  const url = new URL(request.url)
  if (isOffered(lang, context.development)) return { asked: askedFor(url, lang) }

  if (!languageInPath(url.pathname)) throw notFound()
  const nearest = nearestLanguage(lang, request)
  if (nearest !== baseOf(lang)) url.searchParams.set('asked', lang)
  throw redirect(url.pathname.replace(`/${lang}`, `/${nearest}`) + url.search)
}

/** The language somebody was led here from, when it reads as one and is not this one. */
function askedFor(url: URL, lang: string): string | undefined {
  const asked = url.searchParams.get('asked') ?? ''
  return languageInPath(`/${asked}`) === asked && baseOf(asked) !== lang ? asked : undefined
}

export default function InLanguage() {
  return <Outlet />
}
