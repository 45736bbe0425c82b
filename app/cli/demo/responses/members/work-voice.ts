import { likely, offered, point, ranked, several } from '../likely'
import type { Voice } from '../write-answers'
import { cellsFor } from './cells'
import type { Year } from './years'

/** Programmes, support, and taking part. */
export const workVoice: Voice<Year> = {
  programmes: ({ who: { growth, size, lostFunder }, question, dice }) =>
    cellsFor(question, (row) => {
      const ours = likely(0.2 + size * 0.7 + (commonness[row] ?? 0))
      if (!dice.falls(ours)) return 'not_ours'
      return dice.weighed({
        ...{ new: likely(-2.2 + growth), scaled_up: likely(-1.1 + growth), unchanged: 0.7 },
        reduced: likely(-1.5 - growth + (lostFunder ? 0.9 : 0)),
        ended: likely(-3.2 - growth + (lostFunder ? 0.7 : 0)),
      })
    }),
  programme_causes: ({ who: { lostFunder, pressure }, dice }) =>
    several(dice, {
      ...{ funding: lostFunder ? 0.9 : 0.6, law: likely(-2.6 + pressure * 1.4), staff: 0.32 },
      ...{ police: likely(-2.8 + pressure * 1.6), partner: 0.16, complete: 0.08 },
    }),
  support_received: ({ who: { size, wave }, question, dice }) => {
    const more = (wave === 2025 ? 0.15 : 0) - Math.abs(size) * 0.2
    return several(
      dice,
      offered(question, {
        ...{
          governance: likely(-1 + more),
          finance: likely(-0.6 + more),
          people: likely(-1.8 + more),
        },
        ...{ monitoring: likely(-0.9 + more), proposals: likely(-0.6 + more), online: 0.3 },
        ...{ advocacy: likely(-0.4 + more), security: 0.26 },
      }),
      { alone: 'none' },
    )
  },
  support_from: ({ who: { region }, dice }) =>
    several(dice, {
      ...{ global: 0.4, regional: 0.5, sw_led: 0.3, civil_society: 0.32, united_nations: 0.16 },
      ...{ funder: 0.24, authority: region === 'europe' ? 0.14 : 0.06, consultant: 0.2 },
    }),
  support_wanted: ({ who: { lostFunder, size, pressure }, question, dice }) =>
    ranked(
      dice,
      offered(question, {
        ...{ governance: 1.1, finance: 1.6 - size * 0.3, people: 0.9, monitoring: 1.3 },
        ...{ proposals: 2 + (lostFunder ? 1.4 : 0), advocacy: 1.6, online: 0.8 },
        security: 0.6 + pressure * 1.6,
      }),
      dice.falls(0.1) ? 2 : 3,
    ),
  exchange: ({ who: { region, wave }, question, dice }) => {
    const south = region === 'europe' || region === 'north_america_caribbean' ? 0.5 : 1
    const more = wave === 2025 ? 1.2 : 1
    return several(
      dice,
      offered(question, {
        ...{ visited: 0.24 * south * more, hosted: 0.18 * south * more, online: 0.36 * south },
        mentored: 0.24 * south,
      }),
      { alone: 'none' },
    )
  },
  involvement: ({ who: { size, pressure, wave }, question, dice }) =>
    cellsFor(question, (row) => {
      const seat = likely(
        -1.2 + size * 0.6 - pressure + (heard[row] ?? 0) + (wave === 2025 ? 0.2 : 0),
      )
      return dice.weighed(
        offered(question, {
          ...{ member: seat, vote: seat * 0.55, seat: seat * 0.55, consulted: 0.32 },
          ...{ none: likely(0.2 - size * 0.4), absent: row === 'ccm' ? 0.2 : 0.07 },
        }),
      )
    }),
  involvement_weight: ({ who: { size, pressure }, dice }) =>
    point(dice, 3.3 + size * 0.3 - pressure * 0.9),
  action_days: ({ who: { size, wave, pressure }, dice }) => {
    const more = size * 0.4 + (wave === 2025 ? 0.3 : 0) - pressure * 0.5
    return several(
      dice,
      {
        ...{ march: likely(0.1 + more), june: likely(0.3 + more), september: likely(-1 + more) },
        december: likely(0.9 + more),
      },
      { alone: 'none' },
    )
  },
  leaders_mentored: ({ who: { size, led }, dice }) =>
    dice.falls(led === 'no' ? 0.5 : 0.18)
      ? 0
      : Math.round(Math.exp(1.3 + size * 0.7 + dice.around() * 0.5)),
}

const commonness: Record<string, number> = {
  ...{ health: 0.5, health_other: 0.4, hiv: 0.9, violence: 0.7, legal_aid: 0 },
  ...{ social_protection: -0.9, economic: -0.4 },
}
const heard: Record<string, number> = {
  ccm: 0.5,
  hiv_plan: 0.9,
  rights: 0.3,
  justice: -0.3,
  labour: -0.9,
}
