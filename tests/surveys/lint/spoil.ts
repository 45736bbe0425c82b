import type { Condition } from '#surveys/definition/condition'
import type { Question, Survey } from '#surveys/definition/survey'
import { questionOf } from './clean-survey'
import type { Example } from './example'

export function set(id: string, parts: Record<string, unknown>): Example['spoil'] {
  return (survey: Survey) => void Object.assign(questionOf(survey, id), parts)
}

export function when(id: string, condition: Condition): Example['spoil'] {
  return set(id, { when: condition })
}

export function is(question: string, value: string): Condition {
  return { op: 'is', question, values: [value] }
}

export function answered(question: string): Condition {
  return { op: 'answered', question }
}

/** Makes a question of another type out of one, in the same place and under the same condition. */
export function turn(id: string, parts: Record<string, unknown>): Example['spoil'] {
  return (survey: Survey) => {
    const { when } = questionOf(survey, id)
    const turned = { id, ...(when && { when }), ...parts } as Question
    for (const page of survey.pages) {
      page.questions = page.questions.map((each) => (each.id === id ? turned : each))
    }
  }
}

/** Spoils a survey in several ways, one after the other. */
export function together(...ways: Example['spoil'][]): (survey: Survey) => void {
  return (survey) => ways.forEach((way) => void way(survey))
}

export function pageWhen(at: string, condition: Condition): (survey: Survey) => void {
  return ({ pages }) => {
    const page = pages.find(({ id }) => at === `pages.${id}`)
    if (!page) throw new Error(`The survey has no ${at}.`)
    page.when = condition
  }
}

/** As many members in one country of every region. */
export function everywhere(count: number): Record<string, number> {
  return { KE: count, IN: count, FR: count, AR: count, JM: count }
}
