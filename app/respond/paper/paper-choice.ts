import { preferNot } from '#surveys/definition/answer'
import type { Piece } from '#surveys/definition/piece'
import { codesToTick, type PaperQuestion } from '#surveys/journey/paper'

import type { PaperWords } from './paper-words'

/** What stands beside a box. */
export interface PaperChoice {
  label: string
  /** The label is a word of the interface, as “Yes” is. */
  spoken: boolean
  /** The number of a point on a scale. */
  point?: string
  goTo?: number | 'end'
}

export function choicesOf(
  words: PaperWords,
  { question, goTo }: PaperQuestion,
  labels: Piece[],
): PaperChoice[] {
  const codes = codesToTick(question)
  return labels.map((piece, n) => {
    const refuses = 'word' in piece && piece.word === preferNot
    const code = refuses ? preferNot : (codes[n] ?? '')
    const target = Object.hasOwn(goTo, code) ? goTo[code] : undefined
    // Codes of options begin with a letter.
    const point = /^\d+$/.test(code) ? { point: words.piece({ number: Number(code) }) } : {}
    const spoken = 'word' in piece
    const goes = target !== undefined && { goTo: target }
    return { label: words.piece(piece), spoken, ...point, ...goes }
  })
}
