import { likely, ranked, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Person } from './people'
import { isOneOf } from './treated'

/** Whom they trust, and what should change. */
export const change: Voice<Person> = {
  trust: ({ who: { swLedNear, contempt, means }, dice }) =>
    ranked(
      dice,
      {
        ...{ sw_led: swLedNear ? 6 : 2, colleagues: 3, public: Math.max(0.5, 2 - contempt) },
        ...{ private: likely(means) * 2.6, pharmacy: 1.2, community: 1.3, healer: 0.5 },
        family: 1.1,
      },
      dice.falls(0.12) ? 2 : 3,
    ),
  sw_led_service: ({ who: { swLedNear }, dice }) =>
    swLedNear
      ? dice.weighed({ yes: 6.5, not_used: 2.4, unsure: 0.8 })
      : dice.weighed({ yes: 0.4, none_near: 5.6, unsure: 2.8 }),
  sw_led_better: ({ who: { contempt, means, migrant }, dice }) =>
    several(
      dice,
      {
        ...{ respect: 0.6, knowledge: 0.5, privacy: likely(-0.7 + contempt * 0.6), hours: 0.22 },
        ...{ price: likely(-0.9 - means), language: migrant ? 0.4 : 0.04, more: 0.3, other: 0.02 },
      },
      { alone: 'nothing', atMost: 3 },
    ),
  online: ({ who: { age, swLedNear }, dice }) => {
    const young = age === 'from_18'
    return several(
      dice,
      {
        ...{ sw_led: swLedNear ? 0.5 : 0.3, groups: young ? 0.62 : 0.46 },
        ...{ social: young ? 0.6 : 0.36, official: 0.24, search: young ? 0.55 : 0.4, other: 0.02 },
      },
      { alone: 'none' },
    )
  },
  law_effect: ({ who: { pressure, contempt }, dice, answers }) => {
    const kept = isOneOf(answers, 'police', 'once_twice', 'several') ? 0.8 : -0.3
    return dice.weighed({
      ...{ easier: likely(-1 - pressure * 3.4), none: likely(0.3 - pressure * 1.6 - kept) },
      ...{ harder: 0.4, much_harder: likely(-2.2 + pressure * 2.4 + kept + contempt * 0.2) },
      unsure: 0.12,
    })
  },
  priorities: ({ who, dice, answers }) =>
    ranked(
      dice,
      {
        ...{ decriminalise: 1.5 + who.pressure * 3, sw_led: 2.1, train: 1 + likely(who.contempt) },
        ...{ free: 1 + (who.migrant ? 1.8 : 0) + likely(-who.means), privacy: 1.3 },
        ...{ hours: 1.1, consent: isOneOf(answers, 'forced_tests', 'nobody') ? 0.4 : 1.2 },
        ...{ violence: isOneOf(answers, 'violence', 'yes') ? 1.9 : 0.8, mental: 1.1 },
      },
      dice.falls(0.08) ? 2 : 3,
    ),
}
