import { asOutsider } from '../outsider'
import type { Means } from '../certify'
import { everybody, restOf, type Sizes } from './close'
import { finestRows } from './divisions'
import type { Scene } from './scene'
import { baseFactsOf, openFacts, rowsIn, type Attacked } from './systems'

/**
 * Sizes that the rows may have: the published ones, for they add up and keep all thresholds; of
 * several releases whose growth they do not keep, others well within. Absent where there are none.
 */
export function startingSizes(attacked: Attacked, { solve, random }: Means): Sizes | undefined {
  const published = publishedSizes(attacked.scene)
  if (asOutsider(baseFactsOf(attacked, published), solve, () => true).ok) return published
  const rows = rowsIn(attacked.scene)
  const points = asOutsider(openFacts(attacked, []), solve, ({ furthest }) =>
    Array.from({ length: tries }, () => {
      const weights = rows.map(({ layer, row }) => [restOf(layer, row), random() * 2 - 1] as const)
      return sizesAt(attacked, furthest(new Map(weights)))
    }),
  )
  if (!points.ok) return undefined
  return (layer, row) =>
    points.value.reduce((sum, sizes) => sum + sizes(layer, row), 0) / points.value.length
}

const tries = 8

/** The sizes of all rows at a point that the solver found. */
export function sizesAt({ scene, most }: Attacked, counts: (cell: string) => number): Sizes {
  const sizes = new Map(
    rowsIn(scene).map(({ layer, row }) => [restOf(layer, row), most - counts(restOf(layer, row))]),
  )
  return (layer, row) => sizes.get(restOf(layer, row)) ?? NaN
}

function publishedSizes({ layers, divisions }: Scene): Sizes {
  const sizes = new Map(
    layers.flatMap(([release], layer) => {
      if (!release) return []
      const rows = divisions.flatMap((division) => finestRows(division, release))
      const all = [{ key: everybody, base: release.n }, ...rows]
      return all.map(({ key, base }) => [restOf(layer, key), base] as const)
    }),
  )
  return (layer, row) => sizes.get(restOf(layer, row)) ?? NaN
}
