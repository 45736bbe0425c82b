import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswers } from '#surveys/answers/answers'
import { answersReader } from '#surveys/answers/answers-reader'
import { preferNot } from '#surveys/definition/answer'
import { surveyWithDraft } from '../arbitrary-survey'
import { bent } from '../findings/bent'

test('responses are read out of a data file as they are one by one, with the same problems', () => {
  const written = surveyWithDraft.chain(({ pages, draft }) => {
    const often = fc.tuple(fc.constant(draft), bent(draft), bent(draft), withoutSome(draft))
    return fc.tuple(fc.constant(pages), often)
  })
  fc.assert(
    fc.property(written, ([pages, all]) => {
      const read = answersReader({ pages })
      for (const each of all.filter(isMap)) {
        expect(read(each)).toEqual(readAnswers({ pages }, each))
      }
    }),
    { numRuns: 1000 },
  )
})

function withoutSome(draft: object): fc.Arbitrary<unknown> {
  return fc
    .shuffledSubarray(Object.entries(draft))
    .map((some) => Object.fromEntries(some.map(([id, answer], n) => [id, n ? answer : preferNot])))
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
