import type { Chart } from './chart'
import { people } from './people'
import type { Source } from './source'

/** How many were asked, and how the numbers are rounded. */
export function basisOf(source: Source, unit: Chart['unit'], base: number): string {
  return source.words.say(`basis.${unit}`, { people: people(source, base) })
}
