import { regionOf } from '#surveys/countries/regions'
import {
  codeOf,
  preferNot,
  type Answer,
  type Answers,
  type Choice,
} from '#surveys/definition/answer'
import { holds, questionsIn } from '#surveys/definition/condition'
import { deriveAnswer } from '#surveys/definition/derived'
import type { Question, Survey } from '#surveys/definition/survey'

/** One response, gone through by hand: what it says to each question that it was asked. */
export type Walked = Map<string, Answer | undefined>

export function walkByHand({ pages }: Survey, draft: Answers): Walked {
  const walked: Walked = new Map()
  const before: Answers = {}
  for (const page of pages) {
    if (page.when && !holds(page.when, before)) continue
    for (const question of page.questions) {
      if (question.when && !holds(question.when, before)) continue
      const source = 'derivedFrom' in question ? question.derivedFrom : undefined
      const answer = source ? deriveAnswer(source, before) : draft[question.id]
      walked.set(question.id, answer)
      if (answer !== undefined) before[question.id] = answer
    }
  }
  return walked
}

/** The cell of a table, by hand; `notAsked` where the question was not put. */
export function cellByHand(walked: Walked, question: Question, part?: string): string {
  if (!walked.has(question.id)) return 'notAsked'
  const answer = walked.get(question.id)
  if (answer === undefined) return 'noAnswer'
  if (answer === preferNot && question.preferNot) {
    return question.type === 'multiple' ? 'noAnswer' : preferNot
  }
  return cellOfAnswer(question, answer, part)
}

/** Whether somebody's words decide who is asked what, which no closed answers tell. */
export function hangsOnWords({ pages }: Survey): boolean {
  const questions = pages.flatMap((page) => page.questions)
  const conditions = [...pages, ...questions].flatMap(({ when }) => (when ? questionsIn(when) : []))
  return questions.some(({ id, type }) => type.endsWith('_text') && conditions.includes(id))
}

function cellOfAnswer(question: Question, answer: Answer, part = ''): string {
  switch (question.type) {
    case 'multiple':
      return (answer as Choice[]).map(codeOf).includes(part) ? 'yes' : 'no'
    case 'number':
    case 'percentage':
      return highestBelow(question.bands ?? [0, 1, 25, 50, 75, 100], answer as number)
    case 'matrix':
      return (answer as Record<string, string>)[part] ?? 'noAnswer'
    case 'ranking':
      return rankOf(answer as string[], part)
    case 'country':
      return part === 'region' ? (regionOf(answer as string) ?? '') : (answer as string)
    case 'date':
      return (answer as string).slice(0, 4)
    case 'short_text':
    case 'long_text':
      return 'answered'
    default:
      return typeof answer === 'number' ? String(answer) : codeOf(answer as Choice)
  }
}

function highestBelow(bands: number[], answer: number): string {
  let found = NaN
  for (const bound of bands) if (answer >= bound) found = bound
  return String(found)
}

function rankOf(ranks: string[], option: string): string {
  const at = ranks.indexOf(option)
  return at < 0 ? 'not_ranked' : String(at + 1)
}
