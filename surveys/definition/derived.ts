import { regionOf } from '../countries/regions'
import { givenAnswer, type Answer, type Answers } from './answer'

/** The answer to a question that is never asked, out of the answer that decides it. */
export function deriveAnswer(derivedFrom: string, answers: Answers): Answer | undefined {
  const country = givenAnswer(answers, derivedFrom)
  return typeof country === 'string' ? regionOf(country) : undefined
}
