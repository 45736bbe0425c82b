import fc from 'fast-check'
import type { Answer, Answers } from '#surveys/definition/answer'
import type { Condition } from '#surveys/definition/condition'
import { questionTypes } from '#surveys/definition/question-types/all'
import type { Page, Question } from '#surveys/definition/survey'
import { asked } from './arbitrary-question'

/** Pages with conditions on earlier questions, and an answer to every question. */
export interface SurveyWithDraft {
  pages: Page[]
  draft: Answers
}

type Placed = [Question, Answer, Condition | undefined]

const types = questionTypes.map(({ type }) => type)

export const surveyWithDraft: fc.Arbitrary<SurveyWithDraft> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: count }, (_, n) => placedQuestion(n))),
      fc.array(fc.option(conditionOn(count), { nil: undefined, freq: 4 }), {
        minLength: 3,
        maxLength: 3,
      }),
    ),
  )
  .map(([placed, when]) => ({
    pages: pagesOf(placed.map(withRegion), when),
    draft: Object.fromEntries(
      placed.filter(([{ type }]) => type !== 'note').map(([{ id }, answer]) => [id, answer]),
    ),
  }))

function placedQuestion(n: number): fc.Arbitrary<Placed> {
  const when = n === 0 ? fc.constant(undefined) : fc.option(conditionOn(n), { nil: undefined })
  return fc
    .constantFrom(...types)
    .chain((type) => fc.tuple(asked(type, `q${n}`), when))
    .map(([[question, answer], condition]) => [question, answer, condition])
}

const conditions = new Map<number, fc.Arbitrary<Condition>>()

/** A condition on some of the first `count` questions, of whatever type they are. */
function conditionOn(count: number): fc.Arbitrary<Condition> {
  const condition = conditions.get(count) ?? newCondition(count)
  conditions.set(count, condition)
  return condition
}

function newCondition(count: number): fc.Arbitrary<Condition> {
  const question = fc.integer({ min: 0, max: count - 1 }).map((n) => `q${n}`)
  const values = fc.array(fc.constantFrom('yes', 'no', 'a', 'KE', 'africa', 'other'), {
    minLength: 1,
  })
  const single = fc.oneof(
    fc.record({ op: fc.constant('answered' as const), question }),
    fc.record({ op: fc.constantFrom('is' as const, 'isNot' as const), question, values }),
    fc.record({
      op: fc.constantFrom('includes' as const, 'ranksFirst' as const),
      question,
      values,
    }),
    fc.record({ op: fc.constant('atLeast' as const), question, value: fc.integer({ max: 50 }) }),
  )
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      single,
      fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
    ),
  })).condition
}

// Every region after a country is derived from it, so that derived answers take part too.
function withRegion([question, , when]: Placed, _n: number, all: Placed[]): Question {
  const country = all.find(([{ type, id }]) => type === 'country' && id < question.id)
  const derivedFrom = question.type === 'region' ? country?.[0].id : undefined
  return { ...question, ...(when && { when }), ...(derivedFrom && { derivedFrom }) }
}

// Three pages at most; a page's own condition may speak only of what was asked before it.
function pagesOf(questions: Question[], when: (Condition | undefined)[]): Page[] {
  const size = Math.ceil(questions.length / 3)
  const parts = [0, 1, 2].map((n) => questions.slice(n * size, (n + 1) * size))
  return parts
    .filter((part) => part.length > 0)
    .map((part, n) => ({
      id: `p${n}`,
      ...(n > 0 && when[n] && { when: when[n] }),
      questions: part,
    }))
}
