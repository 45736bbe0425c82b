import type { Piece, Unit } from '../definition/piece'
import type { ReportWords } from './report-words'

type TextOf = (key: string) => string

/** What stands for an answer in a questionnaire, in words; `text` finds those of the survey. */
export function pieceWords(words: ReportWords, text: TextOf, piece: Piece): string {
  if ('key' in piece) return text(piece.key)
  if ('word' in piece) return words.word(piece.word)
  if ('country' in piece) return words.country(piece.country)
  if ('date' in piece) return words.date(piece.date)
  if ('said' in piece) return piece.said
  const amount = (value: number) => withUnit(words, text, value, piece.unit)
  if ('number' in piece) return amount(piece.number)
  const { from, to } = piece.band
  if (to === undefined) return words.band(amount(from))
  return from === to ? amount(from) : words.band(words.number(from), amount(to))
}

function withUnit(words: ReportWords, text: TextOf, value: number, unit?: Unit): string {
  if (!unit) return words.number(value)
  return 'key' in unit ? `${words.number(value)} ${text(unit.key)}` : words.percent(value)
}
