import { likely, offered, several } from '../likely'
import type { Voice } from '../write-answers'
import type { Year } from './years'

/** What the organisation is, whom it reaches, and how it is run. */
export const organisationVoice: Voice<Year> = {
  region: ({ who }) => who.region,
  sw_led: ({ who }) => who.led,
  led_criteria: ({ who: { led, staff }, dice }) => {
    const criteria = { body: 0.9, spokespersons: 0.85, staff: staff > 0 ? 0.75 : 0.35 }
    if (led === 'partly') return [dice.weighed(criteria)]
    const met = several(dice, criteria)
    return met.length > 1 ? met : ['body', 'spokespersons']
  },
  regional_network: ({ who: { size, wave, led, apart } }) => {
    const joined = likely(
      0.2 + size * 0.5 + (wave === 2025 ? 0.4 : 0) + (led === 'yes' ? 0.3 : -0.5),
    )
    return apart < joined ? 'yes' : apart < joined + 0.1 ? 'applied' : 'no'
  },
  people_reached: ({ who: { money }, dice }) => {
    const reach = money + dice.around() * 0.4
    const steps = [-1.1, -0.1, 0.9, 1.9]
    if (dice.falls(0.04)) return 'not_known'
    return reached[steps.filter((step) => reach > step).length] ?? 'from_5000'
  },
  groups_reached: ({ who: { size, region }, dice }) =>
    several(dice, {
      ...{ women: 0.92, men: likely(0.1 + size * 0.3), trans: likely(0.6 + size * 0.3) },
      ...{ young: 0.7, migrants: region === 'europe' ? 0.75 : 0.42, hiv: likely(0.3 + size * 0.4) },
      ...{ drugs: likely(-0.4 + size * 0.4), disabilities: likely(-1.1 + size * 0.4) },
      ...{ rural: likely(-0.7 + size * 0.3), detention: likely(-1.5 + size * 0.4) },
    }),
  paid_staff: ({ who }) => who.staff,
  staff_share: ({ who: { led }, dice }) => {
    const middle = led === 'yes' ? 66 : led === 'partly' ? 34 : 14
    return Math.min(100, Math.max(0, Math.round((middle + dice.around() * 20) / 5) * 5))
  },
  equal_pay: ({ who: { led }, dice }) =>
    dice.weighed({ all: led === 'yes' ? 7.5 : 4.5, some: 2.2, none: led === 'yes' ? 0.4 : 1.2 }),
  staff_strain: ({ who: { growth, lostFunder }, dice }) =>
    Math.min(
      5,
      Math.max(1, Math.round(3.5 - growth * 0.5 + (lostFunder ? 0.5 : 0) + dice.around())),
    ),
  registered: ({ who }) => who.registered,
  registration_barriers: ({ who: { pressure, money, registered }, dice }) =>
    several(dice, {
      ...{ law: likely(-1.6 + pressure * 2.4), refused: likely(-2.4 + pressure * 1.6) },
      ...{ safety: likely(-1 + pressure * 1.8), cost: likely(-1.2 - money), procedure: 0.3 },
      ...{ under_way: 0.16, not_wanted: registered === 'no' ? 0.2 : 0.07 },
    }),
  governance: ({ who: { size, wave }, question, dice }) => {
    const more = size * 0.8 + (wave === 2025 ? 0.2 : 0)
    return several(
      dice,
      offered(question, {
        ...{ statutes: likely(1.4 + more), board: likely(0.9 + more), plan: likely(0.3 + more) },
        ...{ finance: likely(0.3 + more), staff_policy: likely(-0.3 + more) },
        ...{ complaints: likely(-0.7 + more), security: likely(-0.9 + more) },
        audit: likely(-0.4 + more),
      }),
      { alone: 'none' },
    )
  },
}

const reached = ['under_50', 'from_50', 'from_250', 'from_1000', 'from_5000']
