import { lengthOf } from '../definition/clean-text'
import { officialOf, type Language } from '../definition/language'

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’·.\-‑]*/gu

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Characters that are read, without blanks and marks. */
export function countCharacters(text: string): number {
  return lengthOf(text.replace(/[\p{P}\p{Z}\p{S}\s]/gu, ''))
}

/** What a text is made of, and the most that one piece may hold (terms.md). */
export function piecesOf(text: string, language: Language): { sizes: number[]; limit: number } {
  if (officialOf(language) === 'zh') {
    return { sizes: text.split(/[，。；：！？…—\n]/u).map(countCharacters), limit: 40 }
  }
  return { sizes: text.split(/(?<=[.!?…؟۔।]["”’»)]*)\s+|\n+/u).map(countWords), limit: 25 }
}
