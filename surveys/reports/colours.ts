import type { Piece } from '../definition/piece'
import type { Question } from '../definition/survey'
import { isQuiet } from './answer-labels'
import type { Source } from './source'

/** The colour of an answer to a question, from 1; 0 is quiet. */
export type ColourOf = (question: Question, code: string) => number

/**
 * The same answer has the same colour in a whole report: what has the same code and the same
 * English words means the same, so colours are the same in every language too. Answers to one
 * question never share a colour.
 */
export function coloursOf(source: Source): ColourOf {
  const sets = source.questions.map(({ question }) => meaningsOf(source, question))
  const colours = new Map<string, number>()
  for (const meaning of new Set(sets.flat())) {
    const beside = sets.filter((set) => set.includes(meaning)).flat()
    colours.set(meaning, lowestFree(beside.map((other) => colours.get(other))))
  }
  return (question, code) => {
    const piece = pieceOf(source, question, code)
    return isQuiet(code) || !piece ? 0 : (colours.get(meaningOf(source, code, piece)) ?? 1)
  }
}

function lowestFree(taken: (number | undefined)[]): number {
  let colour = 1
  while (taken.includes(colour)) colour += 1
  return colour
}

/** The answers that are drawn side by side; the options of several choices are not. */
function meaningsOf(source: Source, question: Question): string[] {
  if (question.type === 'country' || question.type === 'multiple') return []
  const cells = source.columnsOf(question)[0]?.cells ?? []
  const loud = cells.filter(({ code }) => !isQuiet(code))
  return loud.map(({ code, label }) => meaningOf(source, code, label))
}

function pieceOf(source: Source, question: Question, code: string): Piece | undefined {
  const cells = source.columnsOf(question)[0]?.cells ?? []
  return cells.find((cell) => cell.code === code)?.label
}

function meaningOf({ release }: Source, code: string, piece: Piece): string {
  const english = 'key' in piece ? release.wording.en?.texts[piece.key] : plainWords[code]
  return `${code} ${english ?? ''}`
}

// So that an author’s own “Yes” and “No” mean what ours do.
const plainWords: Record<string, string> = { yes: 'Yes', no: 'No' }
