import type { BaseQuestion } from '#surveys/definition/base-question'
import type { Piece } from '#surveys/definition/piece'
import { columnsOf, paperOf } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import { isWorded, type PaperWords } from './paper-words'

/** A value that a condition names, as it stands on paper; options stand in quotation marks. */
export function valueWords(
  words: PaperWords,
  question: Question,
  value: string | number,
  row?: string,
): string {
  const piece = valuePiece(question, value, row)
  const said = words.piece(piece)
  const { derivedFrom }: BaseQuestion = question
  return isWorded(piece) && derivedFrom === undefined ? words.quoted(said) : said
}

function valuePiece(question: Question, value: string | number, row?: string): Piece {
  if (typeof value === 'number') return { number: value, ...percentOf(question) }
  const columns = columnsOf(question)
  const cells = columns.flatMap(({ cells, part }) =>
    row === undefined || part?.code === row ? cells : [],
  )
  const parts = columns.flatMap(({ part }) => part ?? [])
  // Where several things may be chosen, each option is a part of its own.
  const named = row === undefined ? [...parts, ...cells] : cells
  return named.find(({ code }) => code === value)?.label ?? plainPiece(value)
}

function plainPiece(value: string): Piece {
  return /^\d{4}(-\d\d)?$/.test(value) ? { date: value } : { said: value }
}

function percentOf(question: Question): { unit?: { word: 'percent' } } {
  const [part] = paperOf(question)
  const isShare = part?.kind === 'blank' && part.unit && 'word' in part.unit
  return isShare ? { unit: { word: 'percent' } } : {}
}
