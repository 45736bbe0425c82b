import { expect, test } from 'vitest'
import { lint } from '#surveys/lint/lint'
import { cleanPersonSurvey, cleanSurvey, everythingKnown, rewrite } from './clean-survey'

const few = { ...everythingKnown, members: { KE: 5, UG: 5 } }
const unmeasured = { others: [] }

function risky(accept: Record<string, string>) {
  const survey = structuredClone(cleanPersonSurvey())
  rewrite(survey, 'visit.text', 'Do you work in a rural area?')
  return { ...survey, accept }
}

function codes(problems: { code: string }[]) {
  return problems.map(({ code }) => code)
}

test.each(['re-identification', 're-identification-unmeasured'])(
  'a reason for %s does not hide what was measured',
  (name) => {
    const { problems, accepted } = lint(risky({ [name]: 'Only two people open them.' }), few)

    expect(codes(problems)).toEqual(['re-identification-region', 're-identification-proxy'])
    expect(accepted).toEqual([])
  },
)

test.each(['re-identification', 're-identification-unmeasured'])(
  'a reason for %s stands for what was not measured',
  (name) => {
    const { problems, accepted } = lint(risky({ [name]: 'We measure next week.' }), unmeasured)

    expect(problems.filter(({ rule }) => rule !== 'stale-translation')).toEqual([])
    expect(codes(accepted)).toEqual(['re-identification-unmeasured'])
  },
)

test('a measured risk is accepted by its own code, and keeps its share', () => {
  const accept = { 're-identification-region': 'The ministries are those of countries.' }
  const { problems, accepted } = lint(risky(accept), few)

  expect(codes(problems)).toEqual(['re-identification-proxy'])
  expect(accepted).toMatchObject([{ code: 're-identification-region', facts: { share: 20 } }])
})

test('a reason for a code hides no other code of the rule', () => {
  const survey = {
    ...structuredClone(cleanSurvey()),
    retention: '2026-03-20',
    accept: { 'retention-long': 'We keep them.' },
  }

  expect(codes(lint(survey, everythingKnown).problems)).toEqual([
    'retention-short',
    'unused-accept',
  ])
})

test('a reason for a code that occurs is no useless one', () => {
  const survey = {
    ...structuredClone(cleanSurvey()),
    retention: '2026-03-20',
    accept: { 'retention-short': 'The report is due in April.' },
  }

  expect(lint(survey, everythingKnown).problems).toEqual([])
})

test('a reason for a measured code that did not occur is called useless only once measured', () => {
  const accept = { 're-identification-bands': 'The numbers are needed.' }
  const survey = { ...structuredClone(cleanSurvey()), accept }

  expect(codes(lint(survey, everythingKnown).problems)).toEqual(['unused-accept'])
  expect(lint(survey, unmeasured).problems).toEqual([])
})

test('of organisations it is not said that they stand for people', () => {
  const survey = structuredClone(cleanSurvey())
  rewrite(survey, 'led.text', 'Are you registered?')
  const { problems } = lint(survey, { ...everythingKnown, members: { KE: 8, IN: 8 } })

  expect(codes(problems)).not.toContain('re-identification-proxy')
})
