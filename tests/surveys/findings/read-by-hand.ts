import { z } from 'zod'
import { readAnswers } from '#surveys/answers/answers'
import { isMetBy } from '#surveys/answers/relevant'
import { canonical } from '#surveys/canonical'
import type { Answer, Answers } from '#surveys/definition/answer'
import type { BaseQuestion } from '#surveys/definition/base-question'
import { deriveAnswer } from '#surveys/definition/derived'
import { languageSchema } from '#surveys/definition/language'
import { arePeople, modes } from '#surveys/definition/modes'
import { isAsked, partText } from '#surveys/definition/question'
import type { Question, Survey } from '#surveys/definition/survey'
import { isText } from '#surveys/findings/counted-columns'

const answers = z.record(z.string(), z.unknown())
const common = { version: z.string(), lang: languageSchema }
const schema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('soundings.answers/1'),
    ...common,
    mode: z.enum(modes),
    people: z.int().optional(),
    answers,
  }),
  z.strictObject({
    format: z.literal('soundings.text/1'),
    ...common,
    ...{ question: z.string(), text: z.string(), context: answers },
  }),
])

/** Whether something is a response or a text, by what a schema says of it. */
export function isOpenedByHand(plaintext: unknown): boolean {
  const read = schema.safeParse(plaintext)
  if (!read.success) return false
  const { data } = read
  return data.format === 'soundings.text/1' || arePeople(data.mode, data.people)
}

/** Whether a data file that gave this answer would have it kept just so, and without words. */
export function isAllowedByHand(question: Question, answer: unknown): boolean {
  const alone = { ...question, when: undefined, derivedFrom: undefined } as Question
  const pages = [{ id: 'p', questions: [alone] }]
  const read = readAnswers({ pages }, { [question.id]: answer })
  const kept = read.ok ? read.value[question.id] : undefined
  const closed = kept === undefined ? undefined : partText(question, kept).closed
  return closed !== undefined && canonical(closed) === canonical(answer)
}

/** Whether answers are those of somebody who went through the pages, where no condition speaks of a text. */
export function areSaidByHand(survey: Survey, given: Record<string, unknown>): boolean {
  const questions = survey.pages.flatMap((page) => page.questions)
  if (Object.keys(given).some((name) => questions.every(({ id }) => id !== name))) return false
  const before: Answers = {}
  for (const page of survey.pages) {
    const isMet = isMetBy(page, before)
    for (const question of isMet ? page.questions : []) {
      const answer = given[question.id]
      if (!isMetBy(question, before)) continue
      if (!isSaid(question, answer, before)) return false
      const own = followed(question, before) ?? (answer as Answer | undefined)
      if (own !== undefined) before[question.id] = own
    }
  }
  return true
}

function isSaid(question: Question, answer: unknown, before: Answers): boolean {
  const { derivedFrom, optional }: BaseQuestion = question
  if (derivedFrom) return answer === undefined || answer === followed(question, before)
  if (answer !== undefined) return isAllowedByHand(question, answer)
  return optional === true || !isAsked(question) || isText(question)
}

function followed({ derivedFrom }: BaseQuestion, before: Answers): Answer | undefined {
  return derivedFrom ? deriveAnswer(derivedFrom, before) : undefined
}
