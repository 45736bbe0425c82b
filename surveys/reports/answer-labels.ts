import { preferNot } from '../definition/answer'
import type { Question } from '../definition/survey'
import { answered, isText, noAnswer, regionPart } from '../findings/counted-columns'
import { themeOfPart } from '../findings/themes/theme'
import { pieceWords } from './piece-words'
import type { Worded } from './worded'

/** What a cell of a question is called. */
export function cellLabel(source: Worded, question: Question, code: string): string {
  const { words, text } = source
  if (code === noAnswer) return words.say('cell.noAnswer')
  if (code === answered) return words.say('cell.answered')
  if (code === preferNot) return words.word(preferNot)
  if (isText(question) && (code === 'yes' || code === 'no')) return words.word(code)
  const cells = source.columnsOf(question)[0]?.cells ?? []
  const piece = cells.find((cell) => cell.code === code)?.label
  if (!piece) return code
  const label = pieceWords(words, text, piece)
  const isPoint = question.type === 'scale' && 'key' in piece
  return isPoint ? words.say('point', { number: words.number(Number(code)), label }) : label
}

/** What a part is called: an option of several, a row of a matrix, a thing ranked, a theme. */
export function partLabel(source: Worded, question: Question, code: string): string {
  const { words, text } = source
  if (question.type === 'country' && code === regionPart) return words.say('column.region')
  if (themeOfPart(code) !== undefined && isText(question)) return text(`${question.id}.${code}`)
  const parts = source.columnsOf(question).flatMap(({ part }) => part ?? [])
  const piece = parts.find((part) => part.code === code)?.label
  return piece ? pieceWords(words, text, piece) : code
}

/** The parts of a question in the order of the survey; none where it is of one piece. */
export function partsOf(source: Worded, question: Question): string[] {
  return source.columnsOf(question).flatMap(({ part }) => part?.code ?? [])
}

/** Answers that say little, or nothing: they come last and are drawn quietly. */
export function isQuiet(code: string): boolean {
  return quiet.has(code)
}

const quiet = new Set(
  `other unsure unknown not_known dont_know prefer_not not_ranked ${noAnswer}`.split(' '),
)
