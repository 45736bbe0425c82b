import type { Delimiter } from '#app/formats/named-rows'

const words = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** A sign that parts cells, by its name in addresses, forms and words. */
export function delimiterWord(delimiter: Delimiter) {
  return words[delimiter]
}

export function delimiterFrom(word: string | null): Delimiter | undefined {
  const found = Object.entries(words).find(([, each]) => each === word)
  return found?.[0] as Delimiter | undefined
}

export const delimiterWords = Object.values(words)
