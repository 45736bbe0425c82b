import fc from 'fast-check'
import { expect, test } from 'vitest'
import { preferNot } from '#surveys/definition/answer'
import { questionsIn } from '#surveys/definition/condition'
import { questionTypes } from '#surveys/definition/question-types/all'
import type { Survey } from '#surveys/definition/survey'
import { isText } from '#surveys/findings/counted-columns'
import { judgeBy } from '#surveys/findings/judge'
import { readOpened } from '#surveys/findings/opened'
import { allowedBy } from '#surveys/findings/read-answer'
import { sealReady } from '#surveys/journey/seal-ready'
import { asked } from '../arbitrary-question'
import { surveyWithResponses } from './arbitrary-responses'
import { versionOf } from './gathered'
import { areSaidByHand, isAllowedByHand, isOpenedByHand } from './read-by-hand'
import { bent } from './bent'

test.each(questionTypes.map(({ type }) => type))(
  'closed answers to a %s question are judged as a data file with them would be read',
  (type) => {
    const judged = asked(type).chain(([question, answer]) =>
      fc.tuple(fc.constant(question), fc.oneof(fc.constantFrom(answer, preferNot), bent(answer))),
    )
    fc.assert(
      fc.property(judged, ([question, answer]) => {
        expect(allowedBy(question)(answer)).toBe(isAllowedByHand(question, answer))
      }),
      { numRuns: 1000 },
    )
  },
)

const response = {
  ...{ format: 'soundings.answers/1', version: 'v', lang: 'en', mode: 'interview', people: 3 },
  answers: { q: 'yes' },
}
const text = {
  ...{ format: 'soundings.text/1', version: 'v', lang: 'pt-BR', question: 'q', text: 'A' },
  context: { area: 'africa' },
}

test('what came out of an envelope is a response or a text just where a schema says so', () => {
  fc.assert(
    fc.property(fc.constantFrom(response, text).chain(bent), (plaintext) => {
      expect(readOpened(plaintext) !== undefined).toBe(isOpenedByHand(plaintext))
    }),
    { numRuns: 5000 },
  )
})

test('a whole response counts just where each of its answers is one that was asked for', () => {
  const bentResponses = surveyWithResponses
    .filter(({ survey }) => !speaksOfTexts(survey))
    .chain(({ survey, drafts }) => {
      const closed = drafts.map((draft) => bent(sealReady(survey, draft).answers))
      return fc.tuple(fc.constant(survey), fc.tuple(...closed))
    })
  fc.assert(
    fc.property(bentResponses, ([survey, all]) => {
      const version = versionOf(survey)
      const { judge } = judgeBy([version])
      for (const answers of all) {
        const came = { ...response, version: version.hash, mode: 'web', people: undefined, answers }
        expect(!('code' in judge(came))).toBe(isMap(answers) && areSaidByHand(survey, answers))
      }
    }),
    { numRuns: 200 },
  )
})

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function speaksOfTexts({ pages }: Survey): boolean {
  const questions = pages.flatMap((page) => page.questions)
  const texts = questions.filter(isText).map(({ id }) => id)
  const conditions = [...pages, ...questions].flatMap(({ when }) => (when ? questionsIn(when) : []))
  return conditions.some((id) => texts.includes(id))
}
