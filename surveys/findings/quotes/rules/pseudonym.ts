import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const patterns = {
  en: [
    words(
      '(?:not (?:her|his|their|my) real name|names? (?:has been |have been |was |were )?changed|pseudonym|(?:stage|work|working) name is)',
    ),
  ],
  fr: [
    words(
      "(?:(?:pré)?noms? (?:a été |ont été )?(?:modifié|changé|fictif|d[’']emprunt)s?|pseudonyme|nom de (?:scène|travail) est)",
    ),
  ],
  es: [
    words(
      '(?:nombres? (?:ha sido |fue |fueron )?(?:cambiado|modificado|ficticio)s?|seudónimo|pseudónimo|nombre (?:artístico|de trabajo) es)',
    ),
  ],
  ru: [words('(?:им(?:я|ена) (?:был[оаи] )?(?:изменен|изменён|вымышлен)\\p{L}*|псевдоним\\p{L}*)')],
  zh: [/化名|假名|艺名|(?:不是|非)(?:我的|她的|他的)?真名|名字已(?:被)?(?:更)?改/gu],
}

export const pseudonym: QuoteRule = {
  code: 'pseudonym',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
