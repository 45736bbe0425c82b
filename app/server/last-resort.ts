import { languageInPath } from '#app/i18n/choose-language'
import { i18next } from '#app/i18n/i18next'
import { direction, isOffered } from '#app/i18n/languages'

/** The page shown when even the error page cannot be drawn: words alone. */
export function lastResort(path: string): string {
  const named = languageInPath(path) ?? ''
  const lang = isOffered(named, false) ? named : 'en'
  const t = i18next.getFixedT(lang, 'errors')
  const title = t('respondent.broken.title')
  return `<!doctype html><html lang="${lang}" dir="${direction(lang)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><h1>${title}</h1><p>${t('respondent.broken.text')}</p><p>${t('respondent.broken.next')}</p></body></html>`
}
