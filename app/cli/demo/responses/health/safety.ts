import { likely, point, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Person } from './people'
import { isOneOf } from './treated'

/** Police, violence, stigma, and the support there was. */
export const safety: Voice<Person> = {
  police: ({ who: { pressure, workplace, migrant }, dice, answers }) => {
    const feared = Array.isArray(answers.barriers) && answers.barriers.includes('police')
    const turnedAway = isOneOf(answers, 'refused', 'yes') ? 0.9 : 0
    const seen = (workplace === 'outdoors' ? 0.7 : 0) + (migrant ? 0.3 : 0) + (feared ? 1.6 : 0)
    const often = -3.5 + pressure * 3.4 + seen + turnedAway
    return dice.weighed({
      ...{ never: likely(-often), once_twice: likely(often) * 0.55, several: likely(often) * 0.6 },
      not_needed: 0.05,
    })
  },
  violence: ({ who: { contempt, workplace }, dice, answers }) => {
    const chased = isOneOf(answers, 'police', 'several') ? 0.7 : 0
    const met = likely(-0.7 + contempt * 0.6 + chased + (workplace === 'outdoors' ? 0.5 : 0))
    return dice.weighed({ yes: met, no: 1 - met, unsure: 0.05 })
  },
  care_after: ({ who: { contempt, means }, dice }) =>
    dice.weighed({
      ...{ all: likely(-0.9 - contempt * 0.8 + means * 0.3), some: 0.3, tried: 0.16 },
      ...{ not_tried: likely(-0.7 + contempt * 0.5), not_needed: 0.12 },
    }),
  care_after_barriers: ({ who: { pressure, means }, dice }) =>
    several(dice, {
      ...{ reported: likely(-1.4 + pressure * 2), blamed: 0.5, found_out: 0.26, unknown: 0.33 },
      ...{ closed: 0.24, money: likely(-1 - means), turned_away: 0.18, other: 0.04 },
    }),
  stigma: ({ who: { contempt }, dice, answers }) =>
    point(dice, 2.9 + contempt * 0.6 + (isOneOf(answers, 'discrimination', 'several') ? 0.5 : 0)),
  support_wanted: ({ who: { contempt }, dice, answers }) => {
    const wanted = likely(-0.1 + contempt * 0.3 + (isOneOf(answers, 'violence', 'yes') ? 0.9 : 0))
    return dice.weighed({ yes: wanted, no: 1 - wanted, unsure: 0.1 })
  },
  support_found: ({ who: { contempt, means, swLedNear }, dice }) =>
    dice.weighed({
      ...{ fully: likely(-1.6 + means * 0.6 + (swLedNear ? 0.9 : 0)), partly: 0.36 },
      ...{ not_respectful: likely(-1.4 + contempt * 0.4), none: likely(0.1 - means * 0.5) },
    }),
  harm_reduction: ({ who: { drugs, pressure }, dice }) =>
    drugs
      ? dice.weighed({ easily: 1 - pressure * 0.6, hard: 1.1, no: pressure, unsure: 0.2 })
      : dice.weighed({ easily: 0.5, hard: 0.4, no: 0.4, not_wanted: 5, unsure: 1.2 }),
  condoms: ({ who: { means, pressure }, dice }) =>
    dice.weighed({
      ...{ always: likely(0.3 + means * 0.7 - pressure), mostly: 0.45, sometimes: 0.32 },
      ...{ never: likely(-3 - means * 0.6 + pressure), not_needed: 0.06 },
    }),
  prep: ({ who, dice, answers }) => {
    if (who.hiv) return dice.weighed({ not_wanted: 8, using: 1, unknown: 0.6 })
    const near = who.swLedNear ? 0.3 : 0
    const tested =
      Array.isArray(answers.services_used) && answers.services_used.includes('hiv_test')
    const using = likely(-1.7 + near + who.means * 0.3 + (tested ? 0.7 : -0.6))
    return dice.weighed({ using, wanted: 0.36, not_wanted: 0.3, unknown: 0.24 - near * 0.3 })
  },
  hiv: ({ who, dice, answers }) => {
    const tested =
      Array.isArray(answers.services_used) && answers.services_used.includes('hiv_test')
    if (!who.hiv && dice.falls(tested ? 0.03 : 0.22)) return 'unknown'
    return who.hiv ? 'yes' : 'no'
  },
}
