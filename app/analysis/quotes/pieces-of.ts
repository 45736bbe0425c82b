import type { Language } from '#surveys/definition/language'
import type { Passage } from '#surveys/journal/passage'
import type { Redaction } from '#surveys/journal/redaction'

import { piecesOf as cutAtSigns } from '../reading/signs'

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
    [...segmenter.segment(slice(start, end))].flatMap(({ segment, index }) =>
      partsOf(segment).map((part) => ({
        ...{ start: start + index + part.start, end: start + index + part.end },
        ...{ words: segment.slice(part.start, part.end), kind: part.kind },
      })),
    )
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

/** A word whole; what stands between words cut at signs that are drawn, which can be chosen as well. */
function partsOf(segment: string) {
  const whole = { start: 0, end: segment.length }
  if (canBeChosen.test(segment)) return [{ ...whole, kind: 'word' as const }]
  return cutAtSigns(segment, whole).map(({ start, end, sign }) => {
    return { start, end, kind: sign ? ('word' as const) : ('between' as const) }
  })
}

// Letters, digits, emoji, and the signs of addresses; other signs go with the words around them.
const canBeChosen = /[^\s\p{P}\p{Cf}\p{Cc}]|[@#&/%]/u
