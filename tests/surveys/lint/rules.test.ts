import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Survey } from '#surveys/definition/survey'
import { lint, problemCodes } from '#surveys/lint/lint'
import { rules } from '#surveys/lint/rules'
import { shapeCodes } from '#surveys/lint/shape'
import { cleanPersonSurvey, cleanSurvey, everythingKnown } from './clean-survey'
import type { Example } from './example'
import { examples, nearMisses } from './examples'

const words = JSON.parse(readFileSync('locales/en/lint.json', 'utf8')) as {
  problems: Record<string, string>
}

test.each(examples)('$code is found at “$at”', (example) => {
  const found = lintExample(example)

  expect(found).toContainEqual(expect.objectContaining({ code: example.code, at: example.at }))
})

test.each(nearMisses)('a survey that keeps to the limit has no $code at “$at”', (example) => {
  const own = rules.find(({ codes }) => codes.includes(example.code))?.name
  const found = lintExample(example)

  expect(found.filter(({ rule }) => rule === 'shape' || rule === own)).toEqual([])
})

test.each([cleanSurvey(), cleanPersonSurvey()])(
  'no rule complains of the clean $slug',
  (survey) => {
    expect(lint(survey, everythingKnown).problems).toEqual([])
  },
)

test.each(rules)('every code of $name has an example that trips it', (rule) => {
  const tripped = examples.map(({ code }) => code)

  expect(rule.codes.filter((code) => !tripped.includes(code))).toEqual([])
})

test.each(examples)('$code names its own rule', (example) => {
  const problem = lintExample(example).find(({ code }) => code === example.code)
  const rule = rules.find(({ codes }) => codes.includes(example.code))

  expect(problem?.rule).toBe(rule?.name ?? example.code)
})

test('no two rules share a name', () => {
  const names = rules.map(({ name }) => name)

  expect(new Set(names).size).toBe(names.length)
})

test('every code has a sentence', () => {
  const spoken = Object.keys(words.problems).map((key) => key.replace(/_(one|other)$/, ''))

  expect(problemCodes.filter((code) => !spoken.includes(code))).toEqual([])
})

test.each(examples)('the sentence of $code names only facts that are there', (example) => {
  const problem = lintExample(example).find(({ code }) => code === example.code)
  const { problems } = words
  const sentence = problems[example.code] ?? problems[`${example.code}_other`] ?? ''
  const named = [...sentence.matchAll(/\{\{(\w+)/g)].map(([, name]) => name)
  const there = [
    'at',
    ...Object.keys(problem?.facts ?? {}),
    ...(problem?.language ? ['language'] : []),
  ]

  expect(named.filter((name) => !there.includes(name ?? ''))).toEqual([])
})

test('the codes of shapes are no codes of rules, but for the empty reason', () => {
  const codes = rules.flatMap((rule) => rule.codes)

  expect(shapeCodes.filter((code) => codes.includes(code))).toEqual(['empty-reason'])
})

function lintExample({ from, spoil, known }: Example) {
  const survey: Survey = structuredClone(from === 'person' ? cleanPersonSurvey() : cleanSurvey())
  spoil(survey)
  return lint(survey, { ...everythingKnown, ...known }).problems
}
