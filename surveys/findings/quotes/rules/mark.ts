import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

/** Marks by which somebody who is quoted twice could be known again. */
const patterns = {
  any: [
    words('(?:R|P|Q|FG|FGD|KII|IDI|INT|ID|SW|No|№)[ .:-]?\\d{1,4}[a-z]?', 'exact'),
    /[—–―-] ?\p{Lu}[\p{L}.]{0,20}(?:, [^.\n]{1,40})?\s*$/gu,
    /\(\p{Lu}\.? ?\p{Lu}?\.?\)/gu,
  ],
  en: [
    words(
      '(?:respondent|participant|interviewee|informant|speaker|interview|person) (?:\\d+|[A-Z]|no\\.? ?\\d+|one|two|three|four|five)(?= *[,:.;)—–-]|\\s*$)',
    ),
  ],
  fr: [
    words(
      '(?:répondante?|participante?|enquêtée?|informatrice|informateur|entretien|personne) (?:n° ?)?(?:\\d+|[A-Z])(?= *[,:.;)—–-]|\\s*$)',
    ),
  ],
  es: [
    words(
      '(?:respondiente|participante|entrevistad[ao]|informante|entrevista|persona) (?:n[.º°]? ?)?(?:\\d+|[A-Z])(?= *[,:.;)—–-]|\\s*$)',
    ),
  ],
  ru: [
    words(
      '(?:респондент\\p{L}*|участни\\p{L}+|информант\\p{L}*|интервью|собеседни\\p{L}+) (?:№ ?)?(?:\\d+|[А-Я])(?= *[,:.;)—–-]|\\s*$)',
    ),
  ],
  zh: [/(?:受访者|参与者|被访者|受访人|访谈对象)[A-Za-z\d一二三四五六七八九甲乙丙丁]+/gu],
}

export const mark: QuoteRule = {
  code: 'mark',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
