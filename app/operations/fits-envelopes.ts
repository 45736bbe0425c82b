import { canonical } from '#surveys/canonical'
import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import { type SealReady, sealReady } from '#surveys/journey/seal-ready'

/** Words that no envelope can hold; without a question, the closed answers together are too long. */
export interface TooMuchText {
  code: 'too-much-text'
  question?: string
}

// The largest bucket holds 64 KiB; the rest of an envelope needs less than four.
const most = 60 * 1024

export function fitsEnvelopes(ready: SealReady): boolean {
  return overfull(ready) === undefined
}

/** The first text that is too long for its envelope, of answers as they stand now. */
export function textTooLong(survey: Survey, answers: Answers): TooMuchText | undefined {
  return overfull(sealReady(survey, answers))
}

function overfull({ answers, texts }: SealReady): TooMuchText | undefined {
  const text = texts.find((each) => isLong(each))
  if (text) return { code: 'too-much-text', question: text.question }
  return isLong(answers) ? { code: 'too-much-text' } : undefined
}

// A sign of JSON is three bytes at most, and three times as many once it is composed.
const longestSign = 9

function isLong(part: object): boolean {
  if (JSON.stringify(part).length * longestSign <= most) return false
  return new TextEncoder().encode(canonical(part)).length > most
}
