import type { z } from 'zod'
import type { Result } from '../../result'
import type { Answer } from '../answer'
import type { AnswerProblem } from '../answer-problem'
import type { BaseQuestion } from '../base-question'
import type { Fields, FieldValues } from '../fields'
import type { PaperPart, Piece } from '../piece'

/** The one shape of every question type; all that differs between types stands in their files. */
export interface QuestionType<
  Question extends BaseQuestion = BaseQuestion,
  Given extends Answer = Answer,
> {
  type: Question['type']
  schema: z.ZodType<Question>
  /**
   * Whether its answers may travel with a free text: unless said otherwise, only where the text
   * names the question, or never, because they are too exact or too many to hide a writer.
   */
  travelsWithTexts?: 'always' | 'when named'
  /** Keys of the texts it needs besides the question's own text. */
  textKeys(question: Question): string[]
  /** Names of its fields on a page; none where nothing is asked. */
  fields(question: Question): string[]
  parse(question: Question, fields: Fields): Result<Given | undefined, AnswerProblem>
  validate(question: Question, answer: Given): AnswerProblem[]
  /**
   * Tells whether an answer stands just as `parse` would keep it, with no words of the respondent’s
   * own: many answers are judged by what is made of the question once.
   */
  keeps(question: Question): (answer: unknown) => boolean
  /** The fields that say this answer: `parse` read backwards. */
  fill(question: Question, answer: Given): FieldValues
  summarise(question: Question, answer: Given): Piece[]
  /** The respondent's own words, and what is left of the answer without them. */
  partText?(answer: Given): { closed?: Answer; said?: string }
  columns(question: Question): Column<Given>[]
  paper(question: Question): PaperPart[]
}

/** One table of counts: an answer falls into one of its cells, or into none where it is silent. */
export interface Column<Given extends Answer = Answer> {
  part?: Cell
  cells: Cell[]
  /** Preferring not to say counts as no answer here, for several-choice tables have no cell for it. */
  yesAndNoOnly?: true
  cell(answer: Given): string | undefined
}

export interface Cell {
  code: string
  label: Piece
}
