import fc from 'fast-check'
import { countryCodes, regions } from '#surveys/countries/regions'
import type { Answer, Choice } from '#surveys/definition/answer'
import { cleanLine, cleanText } from '#surveys/definition/clean-text'
import type { Question } from '#surveys/definition/survey'

/** Questions of one type, and the answers that can be given to one of them. */
export interface Sample<Type extends Question['type'] = Question['type']> {
  question(id: string): fc.Arbitrary<Extract<Question, { type: Type }>>
  answer(question: Extract<Question, { type: Type }>): fc.Arbitrary<Answer>
}

const marks = {
  optional: fc.constantFrom(undefined, true as const),
  preferNot: fc.constantFrom(undefined, true as const),
}
// Made once: taking a pattern apart costs more than all that is drawn from it.
const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}$/)
const codes = (least = 1) => fc.uniqueArray(code, { minLength: least, maxLength: 6 })
const optionsWithOther = fc
  .tuple(codes(2), fc.boolean())
  .map(([options, other]) =>
    other
      ? { options: [...options.filter((code) => code !== 'other'), 'other'], other: true as const }
      : { options },
  )
const anyText = fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 40 })
const words = (most: number, clean = cleanLine) =>
  anyText
    .map((text) => clean(Array.from(clean(text)).slice(0, most).join('')))
    .filter((text) => text !== '' && text !== 'prefer_not')
const choice = (code: string, other?: true): fc.Arbitrary<Choice> =>
  other && code === 'other'
    ? fc.oneof(
        fc.constant(code),
        words(30).map((said) => ({ other: said })),
      )
    : fc.constant(code)
const amount = (min: number, max: number, decimals = 0) =>
  fc
    .integer({ min: min * 10 ** decimals, max: max * 10 ** decimals })
    .map((n) => n / 10 ** decimals)

export const samples: { [Type in Question['type']]: Sample<Type> } = {
  single: {
    question: (id) =>
      fc
        .tuple(fc.record(marks), optionsWithOther)
        .map(([own, options]) => ({ type: 'single', id, ...own, ...options })),
    answer: ({ options, other }) =>
      fc.constantFrom(...options).chain((code) => choice(code, other)),
  },
  multiple: {
    question: (id) =>
      fc.tuple(fc.record(marks), optionsWithOther).map(([own, { options, ...other }]) => {
        const exclusive = options.slice(0, 1)
        return { type: 'multiple', id, ...own, options, exclusive, ...other }
      }),
    answer: ({ options, other }) =>
      fc
        .subarray(options.slice(1), { minLength: 1 })
        .chain((chosen) => fc.tuple(...chosen.map((code) => choice(code, other)))),
  },
  yes_no: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'yes_no', id, ...own })),
    answer: () => fc.constantFrom('yes', 'no', 'unsure'),
  },
  scale: {
    question: (id) =>
      fc
        .tuple(fc.record(marks), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 3, max: 10 }))
        .map(([own, from, to]) => ({ type: 'scale', id, ...own, from, to, labels: [from, to] })),
    answer: ({ from, to }) => amount(from, to),
  },
  number: {
    question: (id) =>
      fc.tuple(fc.record(marks), fc.integer({ min: 0, max: 2 })).map(([own, decimals]) => {
        const limits = { min: -50, max: 99_999, decimals, bands: [-50, 0, 1, 20] }
        return { type: 'number', id, ...own, ...limits, unit: true }
      }),
    answer: ({ min, max, decimals }) => amount(min, max ?? 1000, decimals),
  },
  percentage: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'percentage', id, ...own })),
    answer: () => amount(0, 100),
  },
  short_text: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'short_text', id, ...own, max: 20 })),
    answer: ({ max }) => words(max),
  },
  long_text: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'long_text', id, ...own, max: 30 })),
    answer: ({ max }) => words(max, cleanText),
  },
  matrix: {
    question: (id) =>
      fc
        .tuple(fc.record(marks), codes(), codes(2))
        .map(([own, rows, columns]) => ({ type: 'matrix', id, ...own, rows, columns })),
    answer: ({ rows, columns }) =>
      fc
        .tuple(
          ...rows.map((row) => fc.constantFrom(...columns).map((code) => [row, code] as const)),
        )
        .map((chosen) => Object.fromEntries(chosen)),
  },
  ranking: {
    question: (id) =>
      fc.tuple(fc.record(marks), codes(2)).map(([own, options]) => {
        const top = Math.ceil(options.length / 2)
        return { type: 'ranking', id, ...own, options, top }
      }),
    answer: ({ options, top }) => fc.shuffledSubarray(options, { minLength: top, maxLength: top }),
  },
  country: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'country', id, ...own })),
    answer: () => fc.constantFrom(...countryCodes),
  },
  region: {
    question: (id) => fc.record(marks).map((own) => ({ type: 'region', id, ...own })),
    answer: () => fc.constantFrom(...regions),
  },
  date: {
    question: (id) =>
      fc
        .tuple(fc.record(marks), fc.constantFrom('month' as const, 'year' as const))
        .map(([own, precision]) => {
          return { type: 'date', id, ...own, precision, from: '2020', to: '2026-12' }
        }),
    answer: ({ precision }) =>
      fc
        .tuple(fc.integer({ min: 2020, max: 2026 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) =>
          precision === 'year' ? String(year) : `${year}-${String(month).padStart(2, '0')}`,
        ),
  },
  note: {
    question: (id) => fc.constant({ type: 'note', id }),
    answer: () => fc.constant(''),
  },
}

/** A question of the type with an answer to it. */
export function asked(type: Question['type'], id = 'q'): fc.Arbitrary<[Question, Answer]> {
  const sample = samples[type] as unknown as Sample
  return sample
    .question(id)
    .chain((question) => fc.tuple(fc.constant(question), sample.answer(question)))
}
