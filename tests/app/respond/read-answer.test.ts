import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readAnswer, type Typed } from '#app/respond/script/read-answer'
import type { Answer } from '#surveys/definition/answer'
import { holds, type Condition } from '#surveys/definition/condition'
import { fieldsFrom, type FieldValues } from '#surveys/definition/fields'
import { fillFields, parseAnswer } from '#surveys/definition/question'
import type { Question } from '#surveys/definition/survey'

import { asked } from '../../surveys/arbitrary-question'

const kinds = {
  single: 'choice',
  yes_no: 'choice',
  region: 'choice',
  country: 'country',
  multiple: 'choices',
  scale: 'amount',
  number: 'amount',
  percentage: 'amount',
  matrix: 'rows',
  ranking: 'ranks',
  date: 'date',
  short_text: 'text',
  long_text: 'text',
} as const
const types = Object.keys(kinds) as (keyof typeof kinds)[]

const blank = fc.constantFrom('', ' ', '\u00A0', '\r\n')
const strange = fc.oneof(
  fc.constantFrom(
    '٢٠',
    '1,000',
    '1 000',
    '2,5',
    '−3',
    '12 %',
    '５０',
    '1.5',
    'prefer_not',
    '\u200D',
  ),
  fc.constantFrom('2024', '٢٠٢٤', '3', '12', '0', '\u2800', '\u00AD\u200B', 'a\r\nb'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)

/** Answers as browsers send them, some with blanks around, some left out, some typed anyhow. */
const sent = fc.constantFrom(...types).chain((type) =>
  asked(type).chain(([question, answer]) => {
    const filled = Object.entries(fillFields(question, answer))
    return fc.tuple(
      fc.constant(question),
      fc.constant(answer),
      fc.tuple(...filled.map(([name, values]) => fieldLike(name, values))),
    )
  }),
)

function fieldLike(name: string, values: string[]): fc.Arbitrary<[string, string[]]> {
  const padded = fc.tuple(blank, blank).map(([a, b]) => values.map((value) => a + value + b))
  const typed = fc.oneof(
    { weight: 4, arbitrary: padded },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: strange.map((text) => [text]) },
    { weight: 1, arbitrary: fc.constant<string[]>(['prefer_not']) },
  )
  return typed.map((given) => [name, given])
}

/** What can be asked about an answer to this question. */
function conditionsFor({ type, id: question }: Question, answer: Answer): Condition[] {
  const answered = { op: 'answered' as const, question }
  if (type === 'short_text' || type === 'long_text') return [answered]
  const amounts = [-3, 0, 2, 2.5, 12, 20, 50, 1000]
  const codes = [answer].flat().flatMap((each) => {
    if (typeof each === 'object') return 'other' in each ? ['other'] : Object.values(each)
    return [each]
  })
  const values = [...codes, 'yes', 20, '2024', '2024-03']
  const rows = type === 'matrix' ? Object.keys(answer) : []
  const words = values.filter((value) => typeof value === 'string')
  return [
    answered,
    ...values.map((value) => ({ op: 'is' as const, question, values: [value] })),
    ...values.map((value) => ({ op: 'isNot' as const, question, values: [value] })),
    ...rows.map((row) => ({ op: 'is' as const, question, row, values })),
    ...words.map((value) => ({ op: 'includes' as const, question, values: [value] })),
    ...words.map((value) => ({ op: 'ranksFirst' as const, question, values: [value] })),
    ...amounts.map((value) => ({ op: 'atLeast' as const, question, value })),
    ...amounts.map((value) => ({ op: 'between' as const, question, from: value, to: 50 })),
    { op: 'between', question, from: '2022', to: '2024-03' },
  ]
}

test('whatever the server takes as an answer, the script judges as the server does', () => {
  let compared = 0
  fc.assert(
    fc.property(sent, ([question, answer, given]) => {
      const values: FieldValues = Object.fromEntries(given)
      const parsed = parseAnswer(question, fieldsFrom(values))
      if (!parsed.ok) return
      compared += 1
      const typed: Typed = given.flatMap(([name, each]) =>
        each.map((value) => [name, value] as const),
      )
      const read = readAnswer(kinds[question.type as keyof typeof kinds], question.id, typed)
      for (const condition of conditionsFor(question, answer)) {
        const [here, there] = [read, parsed.value].map((each) =>
          holds(condition, each === undefined ? {} : { [question.id]: each }),
        )
        expect({ condition, holds: here }).toEqual({ condition, holds: there })
      }
    }),
    { numRuns: 3000 },
  )
  expect(compared).toBeGreaterThan(1500)
}, 180_000)

test('who prefers not to say decides nothing, whatever else is filled in', () => {
  const typed: Typed = [
    ['visits', '12'],
    ['visits', 'prefer_not'],
  ]

  expect(readAnswer('amount', 'visits', typed)).toBeUndefined()
})

test('fields of other questions are not read', () => {
  const typed: Typed = [
    ['staff_share', '12'],
    ['staff_share.other', 'x'],
  ]

  expect(readAnswer('amount', 'staff', typed)).toBeUndefined()
  expect(readAnswer('choices', 'staff', typed)).toBeUndefined()
})

test('words for another option choose it where nothing else is chosen', () => {
  const words: Typed = [['who.other', 'a friend']]

  expect(readAnswer('choice', 'who', words)).toBe('other')
  expect(readAnswer('choices', 'who', [...words, ['who', 'family']])).toEqual(['family'])
})

test('a ranking is read by its numbers, not by the order of its fields', () => {
  const typed: Typed = [
    ['needs.law', '2'],
    ['needs.health', ''],
    ['needs.money', '1'],
  ]

  expect(readAnswer('ranks', 'needs', typed)).toEqual(['money', 'law'])
})
