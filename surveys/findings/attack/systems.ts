import type { Facts } from '../facts'
import { baseFacts } from './base-facts'
import { everybody, fixedAt, leftOpen, restOf, type Sizes } from './close'
import { finestRows } from './divisions'
import { knowledge } from './knowledge'
import { questionFacts } from './question-facts'
import { reachedFacts } from './reach-facts'
import type { QuestionSet, Scene } from './scene'

/** A survey under attack: its questions in sets, and a number above all counts. */
export interface Attacked {
  scene: Scene
  sets: QuestionSet[]
  most: number
}

/** What is known of some questions where the rows have these sizes. */
export function setFacts({ scene, most }: Attacked, set: QuestionSet, sizes: Sizes): Facts {
  const known = knowledge(most)
  questionFacts(scene, set, fixedAt(sizes), known)
  return known.facts()
}

/** What is known of the rows, where they have these sizes. */
export function baseFactsOf({ scene, most }: Attacked, sizes: Sizes): Facts {
  const known = knowledge(most)
  baseFacts(scene, known, most)
  reachedFacts(scene, known)
  for (const { layer, row } of rowsIn(scene)) {
    const rest = most - sizes(layer, row)
    known.know([restOf(layer, row)], rest, rest)
  }
  return known.facts()
}

/** What is known of the rows and these questions together. */
export function openFacts({ scene, most }: Attacked, sets: QuestionSet[]): Facts {
  const known = knowledge(most)
  baseFacts(scene, known, most)
  reachedFacts(scene, known)
  for (const set of sets) questionFacts(scene, set, leftOpen(most), known)
  return known.facts()
}

export function rowsIn({ layers, divisions }: Scene): { layer: number; row: string }[] {
  return layers.flatMap(([release], layer) => {
    if (!release) return []
    const rows = divisions.flatMap((division) => finestRows(division, release))
    return [everybody, ...rows.map(({ key }) => key)].map((row) => ({ layer, row }))
  })
}
