import { likely, several } from '../likely'
import type { Voice } from '../write-answers'
import { cellsFor } from './cells'
import type { Year } from './years'

/** Law, police, and what was done to the organisation itself. */
export const lawVoice: Voice<Year> = {
  law_changes: ({ who: { law, region }, dice }) => {
    if (law === 'none') return [dice.falls(0.1) ? 'not_known' : 'none']
    const worse = law === 'worse' ? 1 : 0.12
    const better = law === 'better' ? 1 : 0.1
    return several(dice, {
      ...{ punitive: 0.55 * worse, clients: (region === 'europe' ? 0.4 : 0.16) * worse },
      ...{ court_against: 0.25 * worse, reform: 0.42 * better, court_for: 0.34 * better },
      ...{ protection: 0.5 * better, other: 0.04 },
    })
  },
  law_part: ({ who: { size }, dice }) =>
    dice.weighed({ leading: likely(-1.2 + size * 0.6), part: 0.55, no: likely(-1 - size * 0.4) }),
  client_model: ({ who: { region }, dice }) =>
    dice.weighed(
      region === 'europe'
        ? { absent: 1, discussed: 3.6, proposed: 2, in_force: 1.6, ended: 0.2, not_known: 0.4 }
        : { absent: 4.4, discussed: 3, proposed: 0.9, in_force: 0.6, ended: 0.1, not_known: 1 },
    ),
  enforcement: ({ who }) => who.enforcement,
  police_practice: ({ who: { enforcement, pressure }, question, dice }) => {
    const shift = enforcement === 'harsher' ? 1 : enforcement === 'milder' ? -1 : 0
    return cellsFor(question, (row) => {
      // Of complaints, more is better.
      const turn = row === 'complaints' ? -1 : 1
      return dice.weighed({
        ...{ more: likely(-1.1 + shift * turn), same: 0.45, less: likely(-1.4 - shift * turn) },
        ...{ never: likely(-1.4 - (pressure - 0.6) * 3 * turn), not_known: 0.07 },
      })
    })
  },
  targeted: ({ who: { pressure, enforcement, registered }, dice }) => {
    const more = pressure * 1.6 + (enforcement === 'harsher' ? 0.6 : 0)
    return several(
      dice,
      {
        ...{
          raid: likely(-4 + more),
          inspection: likely(-3.4 + more),
          arrest: likely(-3.6 + more),
        },
        ...{ threats: likely(-2.6 + more), online: likely(-2 + more), other: 0.01 },
        event: likely(-4 + more + (registered === 'openly' ? 0.4 : 0)),
      },
      { alone: 'none' },
    )
  },
}
