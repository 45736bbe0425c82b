import type { Condition } from '#surveys/definition/condition'
import type { Survey } from '#surveys/definition/survey'
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
