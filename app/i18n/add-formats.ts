import type { i18n } from 'i18next'

import { formatDate, formatList, formatNumber } from './format'

/** `{{count, number}}`, `{{day, date}}`, `{{names, list}}` in a sentence, written as its language does. */
export function addFormats(i18next: i18n): void {
  const formatter = i18next.services.formatter
  formatter?.add('number', (value: number, lang = 'en') => formatNumber(lang, value))
  formatter?.add('date', (value: string, lang = 'en') => formatDate(lang, value))
  formatter?.add('list', (value: string[], lang = 'en') => formatList(lang, value))
}
