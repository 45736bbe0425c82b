import { notAsked, tableId, type CountedColumn } from '../counted-columns'
import type { Base } from '../bases'
import type { Published, PublishedTable } from '../release'
import { baseOf, cellsOf, isOwn, isShared, triggerOf, type Questionnaire } from './asked-of-all'
import type { ReachFact } from '../reach'
import type { Division } from './divisions'
import type { Group } from './groups'

/** Releases by the responses they count: all of one layer count the same, a later one some more. */
export type Layers = Published[][]

/** What one attack looks at: some questions, and how their tables divide everybody. */
export interface Scene extends Questionnaire {
  layers: Layers
  divisions: Division[]
  /** What staff saw before the first release. */
  reach?: ReachFact[]
}

/** Questions that are linked, and how all of their tables together divide everybody. */
export interface QuestionSet {
  questions: string[]
  groups: Map<Division, Group[]>
}

/** Everybody, or the people of one group of a division. */
export interface Place {
  name: string
  in?: { division: Division; group: Group }
}

export const everyone: Place = { name: '*' }

export function placeOf(division: Division, group: Group): Place {
  return { name: group.name, in: { division, group } }
}

/** The unknown counts of a cell for the responses up to a layer: those of the first, and what came. */
export function upTo(layer: number, cells: string[]): string[] {
  return Array.from({ length: layer + 1 }, (_, n) => cells.map((cell) => cameIn(n, cell))).flat()
}

/** The unknown count of those who came with a layer. */
export function cameIn(layer: number, cell: string): string {
  return layer === 0 ? cell : `${cell} +${layer}`
}

export function cellAt(column: CountedColumn, place: Place, code: string): string {
  const owner = isShared(column, code) ? column.question.id : tableId(column)
  return `${owner}|${place.name}|${code}`
}

/** All cells of a table in one place; of whom the place itself tells the answer, only theirs. */
export function cellsAt(column: CountedColumn, place: Place): string[] {
  const cells = cellsOf(column).filter((code) => isPossible(column, place, code))
  return cells.map((code) => cellAt(column, place, code))
}

/** The cells of the place in which everybody stands who was not asked. */
export function notAskedAt(scene: Questionnaire, base: Base, place: Place): string[] {
  const trigger = triggerOf(scene, base)
  const [first = ''] = base.questions
  if (trigger && base.of.kind === 'cells' && !isOwn(scene, base)) {
    const asked = base.of.cells.map((code) => cellAt(trigger, place, code))
    const others = cellsAt(trigger, place).filter((cell) => !asked.includes(cell))
    return [...notAskedAt(scene, baseOf(scene, trigger.question.id), place), ...others]
  }
  if (!isOwn(scene, base) || !isPossible({ question: { id: first } }, place, notAsked)) return []
  return [`${first}|${place.name}|${notAsked}`]
}

/** The tables of a layer, each once. */
export function tablesIn(releases: Published[]): { release: Published; table: PublishedTable }[] {
  const found = releases.flatMap((release) => release.tables.map((table) => ({ release, table })))
  const keys = found.map(({ table }) => `${table.id} ${table.breakdown ?? ''}`)
  return found.filter((_each, n) => keys.indexOf(keys[n] ?? '') === n)
}

function isPossible(
  { question }: { question: { id: string } },
  place: Place,
  code: string,
): boolean {
  if (place.in?.division.breakdowns[0]?.question !== question.id) return true
  return place.in.group.parts.includes(code)
}
