import type { Answers } from '#surveys/definition/answer'

import { likely, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Person } from './people'

/** How health workers treated them. */
export const treated: Voice<Person> = {
  discrimination: ({ who: { contempt }, dice }) =>
    dice.weighed({
      never: likely(0.3 - contempt * 1.2),
      once_twice: likely(-0.6 + contempt * 0.4),
      several: likely(-1.5 + contempt),
      no_visit: 0.06,
    }),
  discrimination_kinds: ({ who: { contempt }, dice }) =>
    several(dice, {
      ...{ insulted: 0.52, worse_care: 0.46, waiting: 0.38, blamed: 0.42 },
      ...{ leave_work: 0.28, touched: likely(-2.3 + contempt * 0.5), other: 0.05 },
    }),
  refused: ({ who: { contempt, migrant }, dice, answers }) => {
    const treatedBadly = isOneOf(answers, 'discrimination', 'once_twice', 'several')
    const refused = -2.1 + contempt * 0.8 + (treatedBadly ? 1 : -0.9) + (migrant ? 0.3 : 0)
    return dice.weighed({ yes: likely(refused), no: 1 - likely(refused), unsure: 0.04 })
  },
  refused_reasons: ({ who, dice }) =>
    several(dice, {
      ...{ sex_work: 0.62, hiv: who.hiv ? 0.5 : 0.03, gender: who.trans ? 0.6 : 0.08 },
      ...{ papers: who.migrant ? 0.6 : 0.06, drugs: who.drugs ? 0.55 : 0.04 },
      ...{ money: likely(-1.2 - who.means), no_reason: 0.2, other: 0.04 },
    }),
  confidentiality: ({ who: { contempt }, dice }) => {
    const shared = likely(-1.7 + contempt * 0.7)
    return dice.weighed({ yes: shared, no: 1 - shared, unsure: 0.14 })
  },
  forced_tests: ({ who: { pressure, migrant, workplace }, dice }) =>
    several(
      dice,
      {
        ...{ police: likely(-4.6 + pressure * 3.2), registration: likely(-3.6 + pressure) },
        ...{ immigration: migrant ? 0.1 : 0.003, manager: workplace === 'venue' ? 0.18 : 0.03 },
        ...{ health: likely(-3 + pressure), other: 0.006 },
      },
      { alone: 'nobody' },
    ),
}

export function isOneOf(answers: Answers, question: string, ...codes: string[]): boolean {
  const answer = answers[question]
  return typeof answer === 'string' && codes.includes(answer)
}
