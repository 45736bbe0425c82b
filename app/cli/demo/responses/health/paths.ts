import { likely, point, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Person } from './people'

/** What stands in the way. */
export const paths: Voice<Person> = {
  barriers: ({ who, dice }) => {
    const { contempt, means, migrant, pressure, workplace } = who
    return several(
      dice,
      {
        ...{ cost: likely(-0.5 - means), distance: likely(-1.5 - means * 0.5) },
        ...{ hours: likely(-0.9), language: likely(migrant ? -0.2 : -3.4) },
        ...{ papers: likely(migrant ? 0.2 : -2.4), supply: likely(-1.7 + pressure) },
        ...{ judgement: likely(-0.5 + contempt * 0.9), privacy: likely(-0.7 + contempt * 0.6) },
        ...{ police: likely(-3.2 + pressure * 3.2 + (workplace === 'outdoors' ? 0.8 : 0)) },
        other: 0.03,
      },
      { alone: 'none' },
    )
  },
  cost: ({ who: { means }, dice }) =>
    dice.weighed({
      ...{ never: likely(0.2 + means), once_twice: 0.4, several: likely(-0.7 - means * 1.2) },
      not_needed: 0.06,
    }),
  hours: ({ who: { workplace, means }, dice }) =>
    point(dice, 3 + means * 0.3 - (workplace === 'outdoors' || workplace === 'venue' ? 0.5 : 0)),
  language: ({ who: { migrant, contempt }, dice }) =>
    migrant
      ? dice.weighed({ always: 2.6, sometimes: 3, interpreter: 1.8, never: 1.6, no_visit: 0.8 })
      : dice.weighed({ always: 7.5, sometimes: 1.2, never: 0.1, no_visit: likely(contempt - 1.5) }),
}
