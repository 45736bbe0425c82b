/** The languages every word of the interface exists in, in the network's order. */
export const languages = ['en', 'fr', 'es', 'ru', 'zh'] as const

/** Right-to-left and pseudo-translated words, offered in development to prove that layout holds. */
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

const rightToLeft = /^(ar|he|fa|ur|ps|ckb|dv|sd|ug|yi)(-|$)/

/** Also right for languages that only a survey has, not the interface. */
export function direction(code: string): 'ltr' | 'rtl' {
  return rightToLeft.test(code) ? 'rtl' : 'ltr'
}
