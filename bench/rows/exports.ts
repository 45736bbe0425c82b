import { alone } from '../alone'
import type { Figure } from '../figure'
import { amountOf, type Scale } from '../rounds'

interface Exported {
  making: number
  times: Record<string, number[]>
  peak: number
}

/** A release of forty questions with all its breakdowns, and the files made of it. */
export async function exports(scale: Scale): Promise<Figure[]> {
  const responses = amountOf(scale, 2000, 200)
  const { making, times, peak } = await alone<Exported>('exports', responses, scale.rounds + 1)
  const json = (times.json ?? []).slice(1)
  const files = Object.entries(times).map(([format, all]): Figure => ({
    ...{ name: `export as ${format}`, unit: 'ms', rounds: all.slice(1) },
    ...(format !== 'json' && { yardstick: { name: 'as json', rounds: json } }),
  }))
  const name = `release of ${responses} responses, 40 questions`
  return [
    { name, unit: 's', rounds: [making / 1000] },
    ...files,
    { name: 'exports: memory', unit: 'MB', rounds: [peak] },
  ]
}
