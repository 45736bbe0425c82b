import { givenAnswer, type Answers } from '../definition/answer'
import { deriveAnswer } from '../definition/derived'
import type { Survey } from '../definition/survey'

/** Where a response counts, in a survey that counts whom it reached: one region, one language. */
export interface Reached {
  kind: 'region' | 'lang'
  /** A region’s code, `notStated`, or a language. */
  place: string
}

export const notStated = 'notStated'

/** What a response adds to the count of whom a survey reached; nothing where the survey counts none. */
export function reachedBy(
  survey: Pick<Survey, 'pages' | 'breakdowns' | 'reach'>,
  answers: Answers,
  lang: string,
): Reached[] {
  if (!survey.reach) return []
  const place = placeQuestion(survey)
  const here: Reached[] = [{ kind: 'lang', place: lang }]
  if (!place) return here
  const own = givenAnswer(answers, place.id)
  const region = place.type === 'country' ? deriveAnswer(place.id, answers) : own
  return [{ kind: 'region', place: typeof region === 'string' ? region : notStated }, ...here]
}

/** The question by which regions are compared, or else the first that asks for a place. */
function placeQuestion({ pages, breakdowns }: Pick<Survey, 'pages' | 'breakdowns'>) {
  const asked = pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type === 'country' || type === 'region')
  const compared = breakdowns.flatMap((id) => asked.filter((question) => question.id === id))
  return compared[0] ?? asked[0]
}
