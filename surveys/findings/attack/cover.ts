import { tableId, type CountedColumn } from '../counted-columns'
import type { Base } from '../bases'
import type { Published } from '../release'
import { baseOf, cellsOf, isPlace, triggerOf } from './asked-of-all'
import { everybody, type Close } from './close'
import { divisionBy, rowsOfCodes, type Division } from './divisions'
import { blocksOf, type Group } from './groups'
import type { Knowledge } from './knowledge'
import { columnsIn, everybodyIn, limitsAbout, tellLimit } from './linked-facts'
import * as at from './scene'
import type { Scene } from './scene'

/** The facts of some questions while they are written down. */
export interface Writing {
  scene: Scene
  groups: Map<Division, Group[]>
  close: Close
  knowledge: Knowledge
  /** Whether this was not written yet. */
  isNew: (key: string) => boolean
  /** The places in which a table is known cell by cell. */
  covered: Map<string, Map<string, at.Place>>
}

/** Everybody stands in one of the cells of a table, or was not asked. */
export function coverAll(
  writing: Writing,
  layer: number,
  release: Published,
  column: CountedColumn,
  cells: string[],
): void {
  const { scene, close, knowledge, isNew } = writing
  if (!isNew(`${layer} ${tableId(column)} ${cells[0] ?? ''}`)) return
  const base = baseOf(scene, column.question.id)
  const trigger = triggerOf(scene, base)
  const all = [...cells, ...at.notAskedAt(scene, base, at.everyone)]
  close(knowledge, layer, [everybody], at.upTo(layer, all))
  const rows = trigger && isPlace(trigger) ? rowsOfPlaces(scene, release, trigger, base.of) : []
  if (rows.length > 0) close(knowledge, layer, rows, at.upTo(layer, cells))
  cover(writing, column, at.everyone)
  if (trigger && !isPlace(trigger)) {
    coverAll(writing, layer, release, trigger, at.cellsAt(trigger, at.everyone))
  }
  const limits = limitsAbout(scene, base)
  for (const linked of columnsIn(scene, limits)) {
    coverAll(writing, layer, release, linked, at.cellsAt(linked, at.everyone))
  }
  tellLimits(writing, layer, base, at.everyone, all)
}

// Whom a region or country calls up, its rows count where they are published.
function rowsOfPlaces(
  { divisions }: Scene,
  release: Published,
  trigger: CountedColumn,
  of: Base['of'],
): string[] {
  const name = tableId(trigger)
  const division = divisionBy(divisions, name)
  if (!division || of.kind !== 'cells') return []
  return rowsOfCodes(division, release, name, of.cells).map(({ key }) => key)
}

/** In each block everybody stands in one of the cells, and the blocks together are all. */
export function coverBy(
  writing: Writing,
  layer: number,
  release: Published,
  column: CountedColumn,
  division: Division,
): void {
  const { scene, groups, close, knowledge, isNew } = writing
  if (!isNew(`${layer} ${tableId(column)} by ${division.name}`)) return
  const base = baseOf(scene, column.question.id)
  const own = groups.get(division) ?? []
  const placesIn = (some: Group[]) => some.map((group) => at.placeOf(division, group))
  const blocks = blocksOf(division, release, own)
  for (const block of blocks) {
    const all = placesIn(block.groups).flatMap((place) => [
      ...at.cellsAt(column, place),
      ...at.notAskedAt(scene, base, place),
    ])
    const rows = block.rows.map(({ key }) => key)
    if (block.groups.length > 0) close(knowledge, layer, rows, at.upTo(layer, all))
  }
  for (const place of placesIn(own)) cover(writing, column, place)
  coverAll(writing, layer, release, column, at.cellsAt(column, at.everyone))
  addUp(writing, layer, column, placesIn(own))
  const trigger = triggerOf(scene, base)
  if (trigger && !isPlace(trigger)) coverBy(writing, layer, release, trigger, division)
  const linked = columnsIn(scene, limitsAbout(scene, base))
  for (const each of linked) coverBy(writing, layer, release, each, division)
  const isJoined = blocks.some((block) => block.groups.length > 1)
  for (const place of placesIn(own)) {
    const all = everybodyIn(scene, column, place)
    tellLimits(writing, layer, base, place, all)
    for (const each of isJoined ? linked : []) {
      tellSame(writing, layer, all, everybodyIn(scene, each, place))
    }
  }
}

/** What the questionnaire tells of how many were asked. */
function tellLimits(
  { scene, knowledge, isNew }: Writing,
  layer: number,
  base: Base,
  place: at.Place,
  everyone: string[],
): void {
  if (!isNew(`${layer} limits of ${base.questions.join()} in ${place.name}`)) return
  for (const limit of limitsAbout(scene, base)) {
    tellLimit(scene, knowledge, layer, limit, place, everyone)
  }
}

// Rows may tell of several groups together only, but in each group stand the same people.
function tellSame(
  { knowledge, isNew }: Writing,
  layer: number,
  cells: string[],
  others: string[],
): void {
  const came = (all: string[]) => all.map((cell) => at.cameIn(layer, cell))
  if (isNew(`${layer} ${cells.join()} = ${others.join()}`)) {
    knowledge.equal(came(cells), came(others))
  }
}

function addUp(
  { knowledge, isNew }: Writing,
  layer: number,
  column: CountedColumn,
  places: at.Place[],
): void {
  for (const code of cellsOf(column)) {
    const cell = at.cellAt(column, at.everyone, code)
    const parts = places
      .filter((place) => at.cellsAt(column, place).includes(at.cellAt(column, place, code)))
      .map((place) => at.cellAt(column, place, code))
    if (!isNew(`${layer} ${cell} = ${parts[0] ?? ''}`)) continue
    knowledge.equal(at.upTo(layer, parts), at.upTo(layer, [cell]))
  }
}

// The rows of a breakdown by this very question are sums of its cells.
export function coverOwnRows(
  writing: Writing,
  layer: number,
  release: Published,
  column: CountedColumn,
): void {
  const own = writing.scene.divisions.find(
    ({ breakdowns, name }) =>
      breakdowns[0]?.question === column.question.id && (release.rows[name] ?? []).length > 0,
  )
  if (own) coverBy(writing, layer, release, column, own)
}

function cover({ covered }: Writing, column: CountedColumn, place: at.Place): void {
  const id = tableId(column)
  covered.set(id, (covered.get(id) ?? new Map<string, at.Place>()).set(place.name, place))
}
