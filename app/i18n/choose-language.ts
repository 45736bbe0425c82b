import { RemixI18Next } from 'remix-i18next/server'

import { isOffered, languages, type AnyLanguage, type Language } from './languages'

const fromHeader = new RemixI18Next({
  detection: { supportedLanguages: [...languages], fallbackLanguage: 'en', order: ['header'] },
})

/** The language a first visit is answered in. */
export async function preferredLanguage(request: Request): Promise<Language> {
  return (await fromHeader.getLocale(request)) as Language
}

const languageLike = /^[a-z]{2,3}([-_][a-z0-9]{1,8})*$/i

/** The language an address begins with, if it looks like one; it need not be a language we have. */
export function languageInPath(pathname: string): string | undefined {
  const first = pathname.split('/')[1] ?? ''
  return languageLike.test(first) ? first : undefined
}

/** Languages whose readers mostly know one of ours; the browser's own list is asked first. */
const relatives: Record<string, Language> = {
  pt: 'es', gl: 'es', ca: 'es', qu: 'es', gn: 'es', ay: 'es',
  ht: 'fr', wo: 'fr', ln: 'fr', mg: 'fr', bm: 'fr', rn: 'fr', oc: 'fr', br: 'fr',
  be: 'ru', kk: 'ru', ky: 'ru', tg: 'ru', tt: 'ru', uz: 'ru',
  yue: 'zh', wuu: 'zh', bo: 'zh', ug: 'zh',
} // prettier-ignore

/** `pt` of `pt-BR`. */
export function baseOf(code: string): string {
  return code.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** The language we have that comes nearest to the one asked for. */
export async function nearestLanguage(asked: string, request: Request): Promise<Language> {
  const base = baseOf(asked)
  if (isOffered(base, false)) return base as Language
  if (request.headers.has('accept-language')) return preferredLanguage(request)
  return relatives[base] ?? 'en'
}

/** The language to speak at this address: the one it names, a staff reader's choice, or the browser's. */
export async function languageOf(request: Request, development: boolean): Promise<AnyLanguage> {
  const url = new URL(request.url)
  const named = languageInPath(url.pathname) ?? url.searchParams.get('lang')
  if (!named) return preferredLanguage(request)
  return isOffered(named, development) ? named : nearestLanguage(named, request)
}
