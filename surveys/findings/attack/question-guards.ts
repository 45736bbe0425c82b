import { notAsked, tableId, type CountedColumn } from '../counted-columns'
import type { Published, PublishedCell, PublishedTable } from '../release'
import { baseOf, cellsOf, isOwn, isPlace } from './asked-of-all'
import { codesIn, divisionBy, partsOf } from './divisions'
import { groupsIn } from './groups'
import { both, eachOnce, within, type Counted, type PlacedGuard } from './placed-guard'
import { askedCell } from './question-facts'
import * as at from './scene'
import type { QuestionSet, Scene } from './scene'

/** R10 and R11 for every published cell of some questions, and for what it leaves of its base. */
export function questionGuards(scene: Scene, set: QuestionSet): PlacedGuard[] {
  const guards = scene.layers.flatMap((releases, layer) =>
    at.tablesIn(releases).flatMap(({ release, table }) => {
      const column = scene.columns.get(table.id)
      if (!column || isPlace(column) || !set.questions.includes(column.question.id)) return []
      const guarding: Guarding = { scene, layer, release, column, codes: [] }
      guarding.codes = codesOf(guarding)
      return table.breakdown === null
        ? overallGuards(guarding, table)
        : rowGuards(guarding, set, table)
    }),
  )
  return eachOnce(guards)
}

interface Guarding {
  scene: Scene
  layer: number
  release: Published
  column: CountedColumn
  /** The cells in which somebody can stand, as everybody knows. */
  codes: string[]
}

// Where the answers are rows, a silence that no row takes in is nobody’s.
function codesOf({ scene, release, column }: Omit<Guarding, 'codes'>): string[] {
  const codes = [...cellsOf(column), notAsked]
  const own = scene.divisions.find(({ name }) => name === tableId(column))
  const rows = release.rows[own?.name ?? ''] ?? []
  if (!own || rows.length === 0) return codes
  const held = rows.flatMap((row) => codesIn(own, release, row))
  return codes.filter((code) => held.includes(code))
}

function overallGuards(guarding: Guarding, { base = 0, options }: PublishedTable): PlacedGuard[] {
  const { scene, layer, release, column, codes } = guarding
  const spot = { table: tableId(column), breakdown: null, row: null }
  const of = baseOf(scene, column.question.id)
  const counted = countedIn(guarding, options ?? [], [at.everyone])
  const asked = options ? counted.flatMap(({ cells }) => cells) : [askedCell(column)]
  const isGuarded = (isOwn(scene, of) || !options) && codes.includes(notAsked)
  const others = isGuarded ? at.notAskedAt(scene, of, at.everyone) : []
  return [
    ...within(spot, layer, base, counted),
    ...both(
      { ...spot, cell: 'asked' },
      layer,
      { n: base, cells: asked },
      { n: release.n - base, cells: others },
    ),
  ]
}

function rowGuards(
  guarding: Guarding,
  set: QuestionSet,
  { breakdown, rows = [] }: PublishedTable,
): PlacedGuard[] {
  const { scene, layer, release, column } = guarding
  const division = divisionBy(scene.divisions, breakdown)
  if (!division) return []
  const groups = set.groups.get(division) ?? []
  const of = baseOf(scene, column.question.id)
  return rows.flatMap(({ code, base, options }) => {
    const parts = partsOf(division, release, breakdown ?? '', code)
    const places = groupsIn(groups, parts).map((group) => at.placeOf(division, group))
    const counted = countedIn(guarding, options, places)
    const spot = { table: tableId(column), breakdown, row: code }
    const isGuarded = isOwn(scene, of) && guarding.codes.includes(notAsked)
    const others = isGuarded ? places.flatMap((place) => at.notAskedAt(scene, of, place)) : []
    const all = sizeOf(release, breakdown ?? '', code)
    return [
      ...within(spot, layer, base, counted),
      ...both(
        { ...spot, cell: 'asked' },
        layer,
        { n: base, cells: counted.flatMap(({ cells }) => cells) },
        { n: all - base, cells: others },
      ),
    ]
  })
}

function countedIn(
  { column, codes }: Guarding,
  options: PublishedCell[],
  places: at.Place[],
): Counted[] {
  return options
    .filter(({ code }) => codes.includes(code))
    .map(({ code, n }) => ({
      ...{ code, n },
      cells: places.map((place) => at.cellAt(column, place, code)),
    }))
}

function sizeOf({ rows }: Published, breakdown: string, code: string): number {
  const bases = code.split('+').map((each) => rows[breakdown]?.find((row) => row.code === each))
  return bases.reduce((sum, row) => sum + (row?.base ?? 0), 0)
}
