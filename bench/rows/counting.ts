import { alone } from '../alone'
import type { Counted } from '../alone/count'
import type { Figure } from '../figure'
import { amountOf, type Scale } from '../rounds'

/** All tables by all breakdowns of forty questions, beside plain SQL over the same opened answers. */
export async function counting(scale: Scale): Promise<Figure[]> {
  const responses = amountOf(scale, 100_000, 5000)
  const rounds = scale.rounds + 1
  const counted = await alone<Counted>('count', responses, rounds)
  const { times } = await alone<{ times: number[] }>('group-by', responses, rounds)
  const seconds = (all: number[]) => all.slice(1).map((time) => time / 1000)
  const whole = counted.counting.map((time, n) => time + (counted.gathering[n] ?? 0))
  const name = `counting ${responses} responses`
  const { share } = scale
  const yardstick = { name: 'SQL GROUP BY', rounds: seconds(times) }
  return [
    {
      name: `${name}, taken in and counted`,
      unit: 's',
      rounds: seconds(whole),
      budget: { most: 2 },
      share,
    },
    { name: `${name}, counted only`, unit: 's', rounds: seconds(counted.counting), yardstick },
    { name: `${name}: memory`, unit: 'MB', rounds: [counted.peak], budget: { most: 500 }, share },
  ]
}
