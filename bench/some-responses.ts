import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import { answersFor } from '../tests/support/answers-for'

/** Opened closed answers as they come out of their envelopes, in JSON; the same ones in every run. */
export function someResponses(survey: Survey, different: number, hash = 'v'): string[] {
  return Array.from({ length: different }, (_, path) => {
    const { answers } = sealReady(survey, answersFor(survey, path))
    return plaintextOf(answers, hash)
  })
}

export function plaintextOf(answers: Answers, version: string): string {
  const came = { format: 'soundings.answers/1', version, mode: 'web', lang: 'en' }
  return JSON.stringify({ ...came, answers })
}
