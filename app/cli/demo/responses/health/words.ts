import { codeOf, type Answer, type Choice } from '#surveys/definition/answer'

import type { Deck } from '../text-deck'
import type { Voice } from '../write-answers'
import type { Person } from './people'

/** What they write in their own words, and whether it may be quoted. */
export function words(deck: Deck): Voice<Person> {
  return {
    may_quote: ({ dice }) => dice.weighed({ yes: 62, no: 24, unsure: 14 }),
    refused_words: ({ who: { lang, skips }, dice }) =>
      dice.falls(0.85 - skips * 3) ? deck(lang, 'refused_words') : undefined,
    service_words: ({ who: { lang, skips }, dice, answers }) =>
      dice.falls(0.4 - skips * 2)
        ? deck(lang, `service_words.${codeOf(answers.first_service as Choice)}`)
        : undefined,
    law_words: ({ who: { lang, skips, pressure }, dice }) =>
      dice.falls(0.2 + pressure * 0.3 - skips) ? deck(lang, 'law_words') : undefined,
  }
}

/** The same answers with the words that “other” asks for, where there are any left. */
export function withOtherWords(deck: Deck, { lang }: Person, id: string, answer: Answer): Answer {
  if (!Array.isArray(answer) || !answer.includes('other')) return answer
  const other = deck(lang, `${id}.other`)
  return other ? answer.map((choice) => (choice === 'other' ? { other } : choice)) : answer
}
