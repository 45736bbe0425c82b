import fc from 'fast-check'
import { expect, test } from 'vitest'
import { relevantAnswers } from '#surveys/answers/relevant'
import type { Answer, Answers } from '#surveys/definition/answer'
import { holds, type Condition } from '#surveys/definition/condition'
import { typeOf } from '#surveys/definition/question-types/all'
import type { Page, Question } from '#surveys/definition/survey'
import { isPossible, isThinkable } from '#surveys/lint/reason/possible'

// Small enough that every answer there is can be tried.
const single: Question = { type: 'single', id: 'a', options: ['x', 'y', 'z'] }
const multiple: Question = {
  type: 'multiple',
  id: 'b',
  options: ['x', 'y', 'z', 'none'],
  exclusive: ['none'],
  atMost: 2,
}
const number: Question = { type: 'number', id: 'c', min: 0, max: 4 }
const ranking: Question = { type: 'ranking', id: 'd', options: ['x', 'y', 'z'], top: 2 }
const matrix: Question = { type: 'matrix', id: 'e', rows: ['r', 's'], columns: ['x', 'y'] }
const date: Question = { type: 'date', id: 'f', precision: 'year', from: '2019', to: '2022' }
const country: Question = { type: 'country', id: 'g' }
const region: Question = { type: 'region', id: 'h', derivedFrom: 'g' }
const all = [single, multiple, number, ranking, matrix, date, country, region]

test('a condition is possible exactly when some respondent fulfils it', () => {
  fc.assert(
    fc.property(surveys(), ({ pages, goal }) => {
      expect(isPossible({ pages }, [goal])).toBe(bruteForce(pages, goal))
    }),
    { numRuns: 1_000 },
  )
})

test('what some respondent fulfils can always be thought', () => {
  fc.assert(
    fc.property(surveys(), ({ pages, goal }) => {
      if (bruteForce(pages, goal)) expect(isThinkable({ pages }, [goal])).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('too many ways to answer give no verdict', () => {
  const options = Array.from({ length: 12 }, (_, n) => `o${n}`)
  const question: Question = { type: 'multiple', id: 'b', options }
  const pages = [{ id: 'p', questions: [question] }]
  const every: Condition = {
    op: 'and',
    of: options.map((option) => ({ op: 'includes', question: 'b', values: [option] })),
  }

  expect(isPossible({ pages }, [every])).toBeUndefined()
})

test('an exclusive option that no condition names is an answer too', () => {
  const pages = [{ id: 'p', questions: [multiple] }]
  const includes: Condition = { op: 'includes', question: 'b', values: ['x', 'y', 'z'] }
  const answered: Condition = { op: 'answered', question: 'b' }

  expect(isPossible({ pages }, [answered, { op: 'not', of: includes }])).toBe(true)
})

test('a number between two whole ones is never reached by whole numbers', () => {
  const pages = [{ id: 'p', questions: [{ type: 'number' as const, id: 'n', min: 0 }] }]
  const between: Condition = { op: 'between', question: 'n', from: 2.1, to: 2.9 }

  expect(isPossible({ pages }, [between])).toBe(false)
})

function surveys() {
  return fc
    .record({
      chosen: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 3 }),
      optional: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      withPlace: fc.boolean(),
      split: fc.nat(3),
    })
    .chain(({ chosen, optional, withPlace, split }) => {
      const places = withPlace ? [country, region] : []
      const questions = [...places, ...chosen.flatMap((n) => all[n] ?? [])]
      const conditions = fc.array(fc.option(conditionOn(questions), { nil: undefined }), {
        minLength: questions.length + 2,
        maxLength: questions.length + 2,
      })
      return fc.record({ conditions, goal: conditionOn(questions) }).map(({ conditions, goal }) => {
        const placed = questions.map((question, n) => marked(question, optional[n], conditions[n]))
        const pages: Page[] = [
          { id: 'p', questions: placed.slice(0, split + 1) },
          { id: 'q', when: conditions.at(-1), questions: placed.slice(split + 1) },
        ]
        return { pages, goal }
      })
    })
}

function marked(question: Question, optional = false, when?: Condition): Question {
  return { ...question, ...(optional && { optional: true }), ...(when && { when }) }
}

function conditionOn(questions: Question[]): fc.Arbitrary<Condition> {
  const plain = fc.constantFrom(...questions.flatMap(testsOf))
  const leaf = fc.oneof(
    plain,
    plain.map((of) => ({ op: 'not' as const, of })),
  )
  const joined = fc.record({
    op: fc.constantFrom('and' as const, 'or' as const),
    of: fc.array(leaf, { minLength: 1, maxLength: 3 }),
  })
  const turned = fc.oneof(leaf, joined).map((of) => ({ op: 'not' as const, of }))
  return fc.oneof(leaf, joined, turned)
}

function testsOf({ id, type }: Question): Condition[] {
  const answered: Condition = { op: 'answered', question: id }
  const tests: Partial<Record<Question['type'], Condition[]>> = {
    single: [
      { op: 'is', question: id, values: ['x', 'y'] },
      { op: 'isNot', question: id, values: ['x'] },
    ],
    multiple: [
      { op: 'includes', question: id, values: ['none'] },
      { op: 'includes', question: id, values: ['x'] },
      { op: 'includes', question: id, values: ['y'] },
      { op: 'includes', question: id, values: ['y', 'z'] },
    ],
    number: [
      { op: 'atLeast', question: id, value: 3 },
      { op: 'between', question: id, from: 1.5, to: 2.5 },
      { op: 'is', question: id, values: [0, 9] },
      { op: 'is', question: id, values: [1, 3] },
      { op: 'atLeast', question: id, value: 1 },
      { op: 'atLeast', question: id, value: 4 },
    ],
    ranking: [
      { op: 'ranksFirst', question: id, values: ['x'] },
      { op: 'includes', question: id, values: ['y'] },
      { op: 'includes', question: id, values: ['z'] },
    ],
    matrix: [
      { op: 'is', question: id, row: 'r', values: ['x'] },
      { op: 'isNot', question: id, row: 's', values: ['y'] },
    ],
    date: [{ op: 'between', question: id, from: '2020-06', to: '2021' }],
    country: [{ op: 'isNot', question: id, values: ['KE', 'FR'] }],
    region: [
      { op: 'is', question: id, values: ['africa'] },
      { op: 'isNot', question: id, values: ['europe'] },
    ],
  }
  return [answered, ...(tests[type] ?? [])]
}

/** Goes through the pages with every answer there is. */
function bruteForce(pages: Page[], goal: Condition): boolean {
  const asked = pages.flatMap((page) => page.questions.map((question) => ({ page, question })))
  const walk = (at: number, draft: Answers): boolean => {
    const place = asked[at]
    const relevant = relevantAnswers({ pages }, draft)
    if (!place) return holds(goal, relevant)
    const { page, question } = place
    const isMet = [page.when, question.when].every((when) => !when || holds(when, relevant))
    if (question.id === 'h' || !isMet) return walk(at + 1, draft)
    const silent = question.optional && walk(at + 1, draft)
    return (
      Boolean(silent) ||
      everyAnswer(question).some((answer) => walk(at + 1, { ...draft, [question.id]: answer }))
    )
  }
  return walk(0, {})
}

function everyAnswer(question: Question): Answer[] {
  const codes = ['x', 'y', 'z', 'none']
  const pairs = codes.flatMap((first) => [[first], ...codes.map((second) => [first, second])])
  const rows = [undefined, 'x', 'y']
  const tables = rows.flatMap((r) => rows.map((s) => ({ ...(r && { r }), ...(s && { s }) })))
  const candidates: Partial<Record<Question['type'], Answer[]>> = {
    single: ['x', 'y', 'z'],
    multiple: pairs,
    number: [0, 1, 2, 3, 4],
    ranking: pairs.filter((pair) => !pair.includes('none') && new Set(pair).size === pair.length),
    matrix: tables.filter((table) => Object.keys(table).length > 0),
    date: ['2019', '2020', '2021', '2022'],
    country: ['KE', 'FR', 'ZA', 'DE', 'IN', 'BR', 'US'],
  }
  const given = candidates[question.type] ?? []
  return given.filter((answer) => typeOf(question).validate(question, answer).length === 0)
}
