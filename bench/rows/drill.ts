import { drill, type Outcome } from '../drill/drill'
import { stands, tableOf } from '../drill/table'
import type { Figure } from '../figure'
import type { Scale } from '../rounds'

/** Everything breaks under load, on one engine after the other: twenty minutes, so only where it is named. */
export async function drills({ share }: Scale): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const engine of ['sqlite', 'postgres'] as const) {
    const outcome = await drill({ engine, minutes: 10 * share, atOnce: 16 })
    process.stderr.write(tableOf(outcome))
    figures.push(...figuresOf(outcome).map((figure) => ({ ...figure, share })))
  }
  return figures
}

/** What a drill came to, each number with what it may be. */
export function figuresOf(outcome: Outcome): Figure[] {
  const { engine, verdict, slips, spells } = outcome
  const broken = spells.filter(({ name }) => name !== 'calm')
  const slow = broken.flatMap(({ healthy = Infinity, kept = 0 }) => [healthy, kept])
  const one = (name: string, unit: string, value: number): Figure => {
    return { name: `${name} (${engine})`, unit, rounds: [value] }
  }
  const most = { budget: { most: 0 } }
  return [
    one('drill: acknowledged and there once', 'responses', verdict.kept.length),
    { ...one('drill: lost', 'responses', verdict.lost.length), ...most },
    { ...one('drill: doubled', 'responses', verdict.doubled.length), ...most },
    { ...one('drill: 500, or no page', 'answers', sum(slips.map(({ times }) => times))), ...most },
    one('drill: faults', 'faults', broken.length),
    one('drill: slowest recovery', 's', Math.max(0, ...slow) / 1000),
    { ...one('drill: all held', 'of 1', stands(outcome) ? 1 : 0), budget: { least: 1 } },
  ]
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
