import type { Answers } from '#surveys/definition/answer'
import { multiple, page, single } from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

const kind = single('kind', 'Which kind?', { a: 'A', b: 'B', c: 'C', d: 'D' })
const many = multiple(
  'many',
  'Which of these?',
  { x: 'X', y: 'Y', z: 'Z', none: 'None' },
  { exclusive: ['none'], optional: true, atMost: 2 },
)

/** A survey whose options hang together so closely that small numbers are hard to round. */
export const hardSurvey = aSurvey([page('p', 'P', [kind, many])], { breakdowns: [kind] })

/** Responses as they are frozen: the kind and what was ticked, and how often both came together. */
export function draftsOf(frozen: Record<string, number>): [Answers, number][] {
  return Object.entries(frozen).map(([key, times]) => {
    const [kind = '', ...ticked] = key.split(' ')
    return [{ kind, ...(ticked.length > 0 && { many: ticked }) }, times]
  })
}
