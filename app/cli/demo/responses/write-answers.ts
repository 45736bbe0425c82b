import { preferNot, type Answer, type Answers } from '#surveys/definition/answer'
import { isAsked } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'
import { pagesFor } from '#surveys/journey/pages'

import type { Dice } from './chance'

/** What somebody says to each question, by its id. */
export type Voice<Who> = Record<string, (say: Saying<Who>) => Answer | undefined>

export interface Saying<Who> {
  who: Who
  question: Question
  dice: Dice
  /** What was answered before. */
  answers: Answers
}

/** How somebody goes through a survey. */
export interface Manner {
  diceFor: (question: string) => Dice
  /** The share of questions left empty where that is allowed. */
  skips: number
  /** The share of questions where they prefer not to say. */
  reticent: (question: Question) => number
}

/** A whole response: only questions that this respondent meets, only what they may leave out left out. */
export function writeAnswers<Who>(
  survey: Survey,
  voice: Voice<Who>,
  who: Who,
  manner: Manner,
): Answers {
  const answers: Answers = {}
  for (const { id } of survey.pages.flatMap(({ questions }) => questions)) {
    const met = pagesFor(survey, answers).flatMap(({ questions }) => questions)
    const question = met.find((each) => each.id === id)
    if (!question || !isAsked(question)) continue
    const answer = answerTo(question, voice, { who, answers }, manner)
    if (answer !== undefined) answers[id] = answer
  }
  return answers
}

function answerTo<Who>(
  question: Question,
  voice: Voice<Who>,
  saying: Omit<Saying<Who>, 'dice' | 'question'>,
  manner: Manner,
): Answer | undefined {
  const { id, optional, preferNot: mayRefuse } = question
  const say = voice[id]
  if (!say) throw new Error(`Nobody answers “${id}”.`)
  const dice = manner.diceFor(id)
  const [skips, refuses] = [dice.falls(manner.skips), dice.falls(manner.reticent(question))]
  if (mayRefuse && refuses) return preferNot
  if (optional && skips && !isText(question)) return undefined
  return say({ ...saying, question, dice })
}

// Who writes and who does not is for the voice to say.
function isText({ type }: Question): boolean {
  return type === 'long_text' || type === 'short_text'
}
