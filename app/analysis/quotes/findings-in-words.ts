import type { Language } from '#surveys/definition/language'

import { findingsIn, type Finding } from './findings-in'
import { insteadOf, kindFor } from './instead'

/** What rules name in words that a key holder wrote. */
export function findingsInWords(words: string, language: Language): Finding[] {
  return findingsIn({ start: 0, end: words.length, words }, [], language)
}

/** The words with something else in every place of a finding. */
export function takeOutOfWords(
  words: string,
  { code, spans }: Finding,
  language: Language,
): string {
  const instead = insteadOf(kindFor(code), language)
  return [...spans]
    .sort((left, right) => right.start - left.start)
    .reduce((text, { start, end }) => text.slice(0, start) + instead + text.slice(end), words)
}
