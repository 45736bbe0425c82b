import { direction } from '#surveys/definition/direction'

import { isSpoken, type AnyLanguage, type Language } from './languages'

/** Languages whose readers mostly know one of ours. */
export const relatives: Partial<Record<string, Language>> = {
  pt: 'es', gl: 'es', ca: 'es', qu: 'es', gn: 'es', ay: 'es',
  ht: 'fr', wo: 'fr', ln: 'fr', mg: 'fr', bm: 'fr', rn: 'fr', oc: 'fr', br: 'fr',
  be: 'ru', kk: 'ru', ky: 'ru', tg: 'ru', tt: 'ru', uz: 'ru',
  yue: 'zh', wuu: 'zh', bo: 'zh', ug: 'zh',
} // prettier-ignore

// Spoken in their own way, and written in the one Arabic that all read.
const arabic = /^(acm|aeb|apc|apd|arb|arq|ars|ary|arz|ayl|shu)$/

/** The words of the interface for a page in this language: its own, or the nearest that there are. */
export function wordsFor(language: string): AnyLanguage {
  if (isSpoken(language)) return language
  const base = baseOf(language)
  if (isSpoken(base)) return base
  return arabic.test(base) ? 'ar' : (relatives[base] ?? 'en')
}

/** Whether these words are the reader’s own language, if not in every turn. */
export function hasOwnWords(language: string): boolean {
  const isOtherScript = /-[A-Z][a-z]{3}(-|$)/.test(language)
  return wordsFor(language) === language || (isSpoken(baseOf(language)) && !isOtherScript)
}

/** How interface words are marked that stand on a page in another language than theirs. */
export function markedWords(language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const words = wordsFor(language)
  return words === language ? {} : { lang: words, dir: direction(words) }
}

/** `pt` of `pt-BR`. */
export function baseOf(code: string): string {
  return code.toLowerCase().split(/[-_]/)[0] ?? ''
}
