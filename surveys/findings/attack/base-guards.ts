import { modeCell, rowCell, rowGroups } from './base-facts'
import { partsOf } from './divisions'
import { groupsIn } from './groups'
import { both, eachOnce, within, type PlacedGuard } from './placed-guard'
import type { Scene } from './scene'

/** R10 and R11 for how many stand in a row, or came in one way, and for all others. */
export function baseGuards(scene: Scene): PlacedGuard[] {
  const guards = scene.layers.flatMap(([release], layer) => {
    if (!release) return []
    const spot = { table: 'modes', breakdown: null, row: null }
    const modes = release.modes.map(({ mode, n }) => ({ code: mode, n, cells: [modeCell(mode)] }))
    return [...within(spot, layer, release.n, modes), ...rowGuards(scene, layer)]
  })
  return eachOnce(guards)
}

function rowGuards({ divisions, layers }: Scene, layer: number): PlacedGuard[] {
  const release = layers[layer]?.[0]
  if (!release) return []
  return divisions.flatMap((division) => {
    const groups = rowGroups(division)
    return division.breakdowns.flatMap(({ name }) =>
      (release.rows[name] ?? []).flatMap(({ code, base }) => {
        const own = groupsIn(groups, partsOf(division, release, name, code))
        const rest = groups.filter((group) => !own.includes(group))
        const spot = { table: name, breakdown: name, row: code, cell: 'base' }
        return both(
          spot,
          layer,
          { n: base, cells: own.map(rowCell) },
          { n: release.n - base, cells: rest.map(rowCell) },
        )
      }),
    )
  })
}
