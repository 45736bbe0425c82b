import type { Chance } from '../chance'
import { likely } from '../likely'
import type { Organisation, Wave } from './organisations'

/** An organisation in one year: what it is, and what the year did to it. */
export interface Year extends Organisation {
  wave: Wave
  /** About 0; money falls where a main funder went. */
  money: number
  lostFunder: boolean
  registered: string
  staff: number
  /** How far the year was good to it, about 0. */
  growth: number
  /** Where laws moved: worse, better or not at all. */
  law: string
  enforcement: string
}

/** The year of an organisation; the second grows out of the first. */
export function yearOf(organisation: Organisation, wave: Wave, chance: Chance): Year {
  const first = firstYear(organisation, chance)
  return wave === 2024 ? first : nextYear(first, chance)
}

function firstYear(organisation: Organisation, chance: Chance): Year {
  const { number, size, pressure } = organisation
  const dice = chance(`year ${number} 2024`)
  const lostFunder = dice.falls(likely(-0.9 + size * 0.4))
  const money = size * 0.9 + dice.around() * 0.5 - (lostFunder ? 0.4 : 0)
  const registered = dice.weighed({
    ...{
      openly: likely(0.5 - pressure * 2 + size * 0.5),
      other_purpose: likely(pressure * 1.5 - 1),
    },
    ...{ hosted: likely(-1.8 - size * 0.4), no: likely(-2.6 + pressure * 1.6 - size) },
  })
  return {
    ...{ ...organisation, wave: 2024, money, lostFunder, registered },
    staff: Math.max(0, Math.round(Math.exp(1.5 + money * 1.1) - 1.6)),
    growth: dice.around() * 0.7 - (lostFunder ? 0.5 : 0) + 0.2,
    ...lawsOf(pressure, dice),
  }
}

function nextYear(first: Year, chance: Chance): Year {
  const { number, pressure } = first
  const dice = chance(`year ${number} 2025`)
  const goes = !first.lostFunder && dice.falls(likely(-1.3 + first.money * 0.4))
  const growth = dice.around() * 0.7 + first.growth * 0.3 - (goes ? 0.9 : 0) + 0.05
  const money = first.money + growth * 0.25 - (goes ? 0.5 : 0)
  const opens = first.registered !== 'openly' && dice.falls(0.3 - pressure * 0.12)
  return {
    ...{ ...first, wave: 2025, money, growth, lostFunder: first.lostFunder || goes },
    registered: opens ? 'openly' : first.registered,
    staff: Math.max(0, Math.round(first.staff * (1 + growth * 0.18) + dice.around() * 0.4)),
    ...lawsOf(Math.min(1, pressure + 0.06), dice),
  }
}

function lawsOf(pressure: number, dice: ReturnType<Chance>) {
  const law = dice.weighed({ worse: pressure * 0.6, better: 0.42 - pressure * 0.3, none: 0.6 })
  const harder = law === 'worse' ? 1.2 : law === 'better' ? -0.8 : 0
  const enforcement = dice.weighed({
    ...{ harsher: likely(-1.6 + pressure * 1.6 + harder), same: 0.5, uneven: 0.16 },
    ...{ milder: likely(-1.4 - pressure - harder), not_known: 0.05 },
  })
  return { law, enforcement }
}
