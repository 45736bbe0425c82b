import { languagesAsked } from './accept-language'
import { isOffered, type AnyLanguage, type Language } from './languages'
import { baseOf, relatives } from './words-for'

/** The language a first visit is answered in: one the browser asks for, or one near to those. */
export function preferredLanguage(request: Request): Language {
  const asked = languagesAsked(request.headers.get('accept-language') ?? '').map(baseOf)
  return asked.find(isOurs) ?? asked.map((base) => relatives[base]).find(Boolean) ?? 'en'
}

/** The language we have that comes nearest to the one an address names. */
export function nearestLanguage(named: string, request: Request): Language {
  const base = baseOf(named)
  if (isOurs(base)) return base
  const asked = languagesAsked(request.headers.get('accept-language') ?? '').map(baseOf)
  return asked.find(isOurs) ?? relatives[base] ?? preferredLanguage(request)
}

function isOurs(base: string): base is Language {
  return isOffered(base, false)
}

const languageLike = /^[a-z]{2,3}([-_][a-z0-9]{1,8})*$/i
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The language an address begins with, if there is such a language; it need not be one we have. */
export function languageInPath(pathname: string): string | undefined {
  const first = pathname.split('/')[1] ?? ''
  return languageLike.test(first) && names.of(baseOf(first)) ? first : undefined
}

/** The language to speak at this address: the one it names, a staff reader's choice, or the browser's. */
export function languageOf(request: Request, development: boolean, reader?: string): AnyLanguage {
  const url = new URL(request.url)
  const named = languageInPath(url.pathname) ?? url.searchParams.get('lang') ?? reader
  if (!named) return preferredLanguage(request)
  return isOffered(named, development) ? named : nearestLanguage(named, request)
}
