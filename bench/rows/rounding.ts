import { alone } from '../alone'
import type { Figure } from '../figure'
import type { Scale } from '../rounds'

const options = 10

/** One question rounded and attacked, by how many countries it is broken down. */
export async function rounding({ rounds }: Scale): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const countries of [25, 50, 100]) {
    const { times } = await alone<{ times: number[] }>('protect', countries, options, rounds + 1)
    const name = `rounding and audit, ${countries} countries × ${options} options`
    const seconds = times.slice(1).map((time) => time / 1000)
    const budget = countries === 100 ? { budget: { most: 5 } } : {}
    figures.push({ name, unit: 's', rounds: seconds, ...budget })
  }
  return figures
}
