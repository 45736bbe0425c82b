import { canonical } from '../canonical'
import { questionsIn, type Condition } from '../definition/condition'
import type { BaseQuestion } from '../definition/base-question'
import { columnsOf } from '../definition/question'
import type { Language, Question, Survey, Texts } from '../definition/survey'
import { textKeysOf } from '../definition/text-keys'

/** A question with all that decides how it is met, so that two of them can be compared. */
export interface PlacedQuestion {
  question: Question
  page: string
  conditions: Condition[]
  texts: Survey['texts']
}

export function placeQuestions({ pages, texts }: Survey): Map<string, PlacedQuestion> {
  const placed = pages.flatMap((page) =>
    page.questions.map((question): [string, PlacedQuestion] => {
      const conditions = [page.when, question.when].filter((when) => when !== undefined)
      return [question.id, { question, page: page.id, conditions, texts }]
    }),
  )
  return new Map(placed)
}

/** Who is asked, in the same words however it was put. */
export function conditionsOf({ conditions }: PlacedQuestion): string {
  return conditions.length === 0 ? '' : canonical(inOrder({ op: 'and', of: conditions }))
}

/** The questions whose answers decide whether this one is asked, or what its answer is. */
export function sourcesOf({ question, conditions }: PlacedQuestion): string[] {
  const { derivedFrom }: BaseQuestion = question
  const sources = [...conditions.flatMap(questionsIn), ...(derivedFrom ? [derivedFrom] : [])]
  return [...new Set(sources)]
}

/** What can be answered, in the order in which it is offered. */
export function optionsOf({ question }: PlacedQuestion): string {
  return canonical(settings(question, (name) => answerSpace.has(name)))
}

/** How it is asked, apart from its words, its options and its conditions. */
export function rulesOf({ question }: PlacedQuestion): string {
  return canonical(settings(question, (name) => !answerSpace.has(name) && name !== 'when'))
}

/** What of these rules a respondent notices; how we mark a question for ourselves is no part of it. */
export function noticedRulesOf(placed: PlacedQuestion): string {
  const { question } = placed
  const own = settings(question, (name) => !marks.has(name))
  return rulesOf({ ...placed, question: own as Question })
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

const marks = new Set('goals quotesLaw sensitive personal ordered'.split(' '))

function inOrder(condition: Condition): Condition {
  if (condition.op === 'and' || condition.op === 'or') {
    const of = sorted(condition.of.map(inOrder))
    return of.length === 1 && of[0] ? of[0] : { ...condition, of }
  }
  if (condition.op === 'not') return { op: 'not', of: inOrder(condition.of) }
  if (!('values' in condition)) return condition
  return { ...condition, values: sorted<string | number>(condition.values) } as Condition
}

function sorted<Part>(parts: readonly Part[]): Part[] {
  const byText = new Map(parts.map((part) => [canonical(part), part]))
  return [...byText].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, part]) => part)
}

function settings(question: Question, wanted: (name: string) => boolean): object {
  return Object.fromEntries(Object.entries(question).filter(([name]) => wanted(name)))
}
