import { canonical } from '../canonical'
import type { Condition } from '../definition/condition'
import { columnsOf } from '../definition/question'
import type { Language, Question, Survey, Texts } from '../definition/survey'
import { textKeysOf } from '../definition/text-keys'

/** A question with all that decides how it is met, so that two of them can be compared. */
export interface PlacedQuestion {
  question: Question
  conditions: Condition[]
  texts: Survey['texts']
}

export function placeQuestions({ pages, texts }: Survey): Map<string, PlacedQuestion> {
  const placed = pages.flatMap((page) =>
    page.questions.map((question): [string, PlacedQuestion] => {
      const conditions = [page.when, question.when].filter((when) => when !== undefined)
      return [question.id, { question, conditions, texts }]
    }),
  )
  return new Map(placed)
}

/** Who is asked. */
export function conditionsOf({ conditions }: PlacedQuestion): string {
  return canonical(conditions)
}

/** What can be answered, in the order in which it is offered. */
export function optionsOf({ question }: PlacedQuestion): string {
  return canonical(settings(question, (name) => answerSpace.has(name)))
}

/** How it is asked, apart from its words, its options and its conditions. */
export function rulesOf({ question }: PlacedQuestion): string {
  return canonical(settings(question, (name) => !answerSpace.has(name) && name !== 'when'))
}

/** The cells it is counted in; none for texts and notes. */
export function cellsOf({ question }: PlacedQuestion): string[] {
  return columnsOf(question).flatMap(({ part, cells }) =>
    cells.map(({ code }) => (part ? `${part.code}.${code}` : code)),
  )
}

export function textsOf({ question, texts }: PlacedQuestion, language: Language): Texts {
  const keys = textKeysOf(question)
  const own = Object.entries(texts[language] ?? {}).filter(([key]) => keys.includes(key))
  return Object.fromEntries(own.map(([key, text]) => [key, text.normalize('NFC')]))
}

const answerSpace = new Set(
  'type options other rows columns bands from to top precision preferNot'.split(' '),
)

function settings(question: Question, wanted: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(question).filter(([name]) => wanted(name)))
}
