import type { Voice } from '../write-answers'
import { several } from '../likely'
import type { Person } from './people'

/** Who they are, and the care they used. */
export const about: Voice<Person> = {
  country: ({ who }) => who.country,
  age: ({ who }) => who.age,
  gender: ({ who }) => who.gender,
  migrant: ({ who, dice }) => (dice.falls(0.02) ? 'unsure' : who.migrant ? 'yes' : 'no'),
  workplace: ({ who }) => who.workplace,
  services_used: ({ who, dice }) => {
    const reach = 1 - reachLost(who)
    const used = several(
      dice,
      {
        ...{ general: 0.75 * reach, sexual: 0.7 * reach, hiv_test: 0.72 * reach },
        ...{ hiv_care: who.hiv ? 0.85 : 0.03, reproductive: bears(who) ? 0.45 * reach : 0.04 },
        ...{ gender_care: who.trans ? 0.45 * reach : 0.01, mental: 0.24 * reach },
        harm_reduction: who.drugs ? 0.6 * reach : 0.03,
      },
      { alone: 'none' },
    )
    return used.includes('none') || !dice.falls(0.04) ? used : [...used, 'other']
  },
  ease: ({ who, dice, answers }) => {
    const used = Array.isArray(answers.services_used) ? answers.services_used : []
    const rows = services.filter(() => !dice.falls(who.skips / 2))
    const cells = rows.map((service) => {
      const wanted = used.includes(service) || dice.falls(wants(who, service))
      if (!wanted) return [service, 'not_needed']
      const trouble = reachLost(who) + (rare.includes(service) ? 0.22 : 0)
      const without = used.includes(service) ? 0.08 : 1.6 * trouble
      return [
        service,
        dice.weighed({ easy: 1.1 - trouble, hard: 0.25 + trouble, could_not: without }),
      ]
    })
    return cells.length > 0 ? (Object.fromEntries(cells) as Record<string, string>) : undefined
  },
  first_service: ({ who, dice, answers }) => {
    const ease = (answers.ease ?? {}) as Record<string, string>
    const weights = services.map((service) => {
      const lacking = ease[service] === 'could_not' ? 2.6 : ease[service] === 'hard' ? 1.6 : 0.5
      return [service, lacking * (weightOf[service] ?? 1)] as const
    })
    return dice.weighed({ ...Object.fromEntries(weights), unsure: who.skips * 8 })
  },
}

const services = [
  ...['general', 'sexual', 'hiv_test', 'hiv_care'],
  ...['reproductive', 'gender_care', 'mental', 'harm_reduction'],
]
const rare = ['gender_care', 'mental', 'harm_reduction']
const weightOf: Record<string, number> = { general: 1.7, mental: 1.5, sexual: 1.3, hiv_test: 0.8 }

/** The part of care that stays out of reach, from 0 to about a half. */
export function reachLost({ contempt, means, migrant }: Person): number {
  const lost = 0.2 + contempt * 0.08 - means * 0.05 + (migrant ? 0.08 : 0)
  return Math.min(0.6, Math.max(0.03, lost))
}

function wants(who: Person, service: string): number {
  if (service === 'hiv_care') return who.hiv ? 1 : 0.02
  if (service === 'gender_care') return who.trans ? 0.8 : 0.02
  if (service === 'harm_reduction') return who.drugs ? 0.8 : 0.03
  if (service === 'reproductive') return bears(who) ? 0.45 : 0.05
  return service === 'mental' ? 0.45 : 0.6
}

function bears({ gender, trans }: Person): boolean {
  return gender.includes('woman') && !trans
}
