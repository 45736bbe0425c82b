import type { Language } from '#surveys/definition/language'
import type { Passage } from '#surveys/journal/passage'
import type { Redaction } from '#surveys/journal/redaction'

/** A piece of a passage by its place in the text: a word, what stands between words, or what was taken out. */
export interface Piece {
  start: number
  end: number
  words: string
  kind: 'word' | 'between' | 'taken-out'
  redaction?: Redaction
}

/** A passage in pieces of whole characters, in their order; words as the language has them. */
export function piecesOf(passage: Passage, redactions: Redaction[], language: Language): Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const slice = (start: number, end: number) =>
    passage.words.slice(start - passage.start, end - passage.start)
  const written = (start: number, end: number): Piece[] =>
    [...segmenter.segment(slice(start, end))].map(({ segment, index }) => ({
      ...{ start: start + index, end: start + index + segment.length, words: segment },
      kind: canBeChosen.test(segment) ? 'word' : 'between',
    }))
  const pieces: Piece[] = []
  let at = passage.start
  for (const redaction of redactions) {
    const { start, end } = redaction
    pieces.push(...written(at, start))
    pieces.push({ start, end, words: slice(start, end), kind: 'taken-out', redaction })
    at = end
  }
  return [...pieces, ...written(at, passage.end)]
}

// Letters, digits, emoji, and the signs of addresses; other signs go with the words around them.
const canBeChosen = /[^\s\p{P}\p{Cf}\p{Cc}]|[@#&/%]/u
