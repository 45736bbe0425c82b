import { likely, offered, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Year } from './years'

/** How the year went, and the money. */
export const moneyVoice: Voice<Year> = {
  development: ({ who: { growth, founded, wave }, dice }) => {
    if (founded === wave) return 'founded'
    const felt = growth + dice.around() * 0.4
    return felt > 0.35 ? 'stronger' : felt < -0.55 ? 'weaker' : 'same'
  },
  development_events: ({ who: { growth, lostFunder, founded, wave, size }, question, dice }) =>
    several(
      dice,
      offered(question, {
        ...{ registered: founded === wave ? 0.5 : 0.06, first_grant: likely(-2 - size) },
        ...{ new_office: likely(-2.4 + growth), more_staff: likely(-1 + growth * 1.3) },
        ...{
          new_policies: likely(-0.8 + growth * 0.5),
          joined_network: wave === 2025 ? 0.12 : 0.08,
        },
        ...{ office_closed: likely(-3 - growth + (lostFunder ? 0.9 : 0)) },
        ...{ office_smaller: likely(-2.8 - growth + (lostFunder ? 0.7 : 0)) },
        fewer_staff: likely(-1.3 - growth * 1.2 + (lostFunder ? 0.8 : 0)),
      }),
      { alone: 'none' },
    ),
  closure_reasons: ({ who: { lostFunder, pressure }, dice }) =>
    several(dice, {
      ...{ funding: lostFunder ? 0.85 : 0.45, building: 0.25, police: likely(-3 + pressure * 2) },
      ...{ order: 0.06, threats: likely(-2.8 + pressure * 2), choice: 0.12 },
    }),
  pandemic_effect: ({ who: { growth }, dice }) =>
    dice.weighed({ strongly: likely(-1.6 - growth), somewhat: 0.42, no: likely(growth) }),
  income: ({ who: { money }, dice }) => {
    const felt = money + dice.around() * 0.25
    return incomes[[-1.3, -0.5, 0.3, 1.2].filter((step) => felt > step).length] ?? 'from_200k'
  },
  funding_kind: ({ who: { lostFunder, size, wave }, question, dice, answers }) => {
    if (answers.income === 'none') return 'none'
    const core = likely(-0.1 + size * 0.3 - (lostFunder ? 1.3 : 0) - (wave === 2025 ? 0.2 : 0))
    return dice.weighed(
      offered(question, {
        ...{ core, mostly_core: core * 0.45, some_core: core * 0.65 },
        ...{ project_only: 1 - core, none: 0.06 },
      }),
    )
  },
  grant_length: ({ who: { size, wave }, dice }) =>
    dice.weighed({
      ...{ up_to_12: wave === 2025 ? 5 : 4, from_13: 3, from_25: 2 + Math.max(0, size) },
      no_grant: 0.6,
    }),
  core_funder_lost: ({ who: { lostFunder }, dice }) =>
    dice.falls(0.03) ? 'unsure' : lostFunder ? 'yes' : 'no',
  loss_effects: ({ who: { money, growth }, dice }) =>
    several(
      dice,
      {
        ...{ services: likely(0.3 - growth), staff: likely(0.1 - growth), pay: 0.4 },
        ...{ unpaid: likely(0.1 - money), office: 0.22, reserves: likely(-0.9 + money) },
        ...{ replaced: likely(-2 + growth), closing: likely(-2.2 - money - growth), other: 0.02 },
      },
      { alone: 'none' },
    ),
}

const incomes = ['none', 'under_10k', 'from_10k', 'from_50k_to_200k', 'from_200k']
