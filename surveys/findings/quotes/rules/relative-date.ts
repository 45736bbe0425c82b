import type { QuoteRule } from '../quote-rule'
import { weekdays } from '../terms/months'
import { patternsIn, words } from './patterns'

const { en, fr, es, ru } = weekdays

/** A day that is told by today; a survey is open for few weeks. */
export const relativeDate: QuoteRule = {
  code: 'relative-date',
  level: 'warning',
  find: (text) =>
    patternsIn(text, {
      en: [words(`(?:last|this|next) (?:${en})|yesterday|last night`)],
      fr: [words(`(?:${fr}) (?:derniers?|prochains?|passés?)|hier(?: soir)?`)],
      es: [words(`(?:${es}) (?:pasado|próximo)|(?:pasado|próximo) (?:${es})|ayer|anoche`)],
      ru: [words(`(?:прошл|следующ|эт)\\p{L}+ (?:${ru})|вчера`)],
      zh: [/[上下这]个?(?:星期|礼拜|周)[一二三四五六日天]|昨[天晚]/gu],
    }),
}
