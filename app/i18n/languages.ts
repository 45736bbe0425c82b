export { direction } from '#surveys/definition/direction'

/** The languages every word of the interface exists in, in the network's order. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh'] as const

/**
 * Words of right-to-left and pseudo-translated interfaces, offered in development to prove that layout
 * holds. A survey in Arabic is spoken in them everywhere.
 */
export const developmentLanguages = ['ar', 'en-XA'] as const

export type Language = (typeof languages)[number]
export type AnyLanguage = Language | (typeof developmentLanguages)[number]

export const languageNames: Record<AnyLanguage, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ru: 'Русский',
  zh: '中文',
  ar: 'العربية',
  'en-XA': '[Ƥşḗŭḓǿ]',
}

/** The languages a reader may choose from here. */
export function offeredLanguages(development: boolean): readonly AnyLanguage[] {
  return development ? [...languages, ...developmentLanguages] : languages
}

export function isOffered(code: string, development: boolean): code is AnyLanguage {
  return offeredLanguages(development).some((offered) => offered === code)
}

/** Whether there are words of the interface in this language, whoever may choose them. */
export function isSpoken(code: string): code is AnyLanguage {
  return isOffered(code, true)
}
