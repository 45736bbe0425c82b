import type { CountedColumn } from '../counted-columns'
import type { Published, PublishedTable } from '../release'
import { baseOf, cellsOf, isPlace } from './asked-of-all'
import { everybody, type Close } from './close'
import { coverAll, coverBy, coverOwnRows, type Writing } from './cover'
import { divisionBy, partsOf } from './divisions'
import { groupsIn } from './groups'
import { around, type Knowledge } from './knowledge'
import { limitFacts } from './limits'
import * as at from './scene'
import type { QuestionSet, Scene } from './scene'

/** All that is known of the tables of some linked questions, the rows being closed by `close`. */
export function questionFacts(
  scene: Scene,
  set: QuestionSet,
  close: Close,
  knowledge: Knowledge,
): void {
  const { questions, groups } = set
  const written = new Set<string>()
  const isNew = (key: string) => written.size < written.add(key).size
  const writing: Writing = { scene, groups, close, knowledge, isNew, covered: new Map() }
  scene.layers.forEach((releases, layer) => {
    for (const { release, table } of at.tablesIn(releases)) {
      const column = scene.columns.get(table.id)
      if (!column || isPlace(column) || !questions.includes(column.question.id)) continue
      if (table.breakdown === null) tellOverall(writing, layer, release, column, table)
      else tellRows(writing, layer, release, column, table)
    }
  })
  limitFacts(scene, questions, writing.covered, knowledge)
}

function tellOverall(
  writing: Writing,
  layer: number,
  release: Published,
  column: CountedColumn,
  table: PublishedTable,
): void {
  const { know } = writing.knowledge
  const { base = 0, options } = table
  const isWhole = baseOf(writing.scene, column.question.id).of.kind === 'all'
  const cells = options ? at.cellsAt(column, at.everyone) : [askedCell(column)]
  coverAll(writing, layer, release, column, cells)
  for (const { code, n } of options ?? []) {
    if (!cellsOf(column).includes(code)) continue
    know(at.upTo(layer, [at.cellAt(column, at.everyone, code)]), ...around(n))
  }
  if (!isWhole) know(at.upTo(layer, cells), ...around(base))
  if (options) coverOwnRows(writing, layer, release, column)
}

/** The one cell of a table of which only the base is shown. */
export function askedCell({ question }: CountedColumn): string {
  return `${question.id}|${everybody}|asked`
}

function tellRows(
  writing: Writing,
  layer: number,
  release: Published,
  column: CountedColumn,
  { breakdown, rows = [] }: PublishedTable,
): void {
  const { scene, groups, knowledge } = writing
  const division = divisionBy(scene.divisions, breakdown)
  if (!division) return
  coverBy(writing, layer, release, column, division)
  for (const row of rows) {
    const parts = partsOf(division, release, breakdown ?? '', row.code)
    const places = groupsIn(groups.get(division) ?? [], parts).map((g) => at.placeOf(division, g))
    const cellsFor = (code: string) => places.map((place) => at.cellAt(column, place, code))
    for (const { code, n } of row.options) {
      if (cellsOf(column).includes(code)) {
        knowledge.know(at.upTo(layer, cellsFor(code)), ...around(n))
      }
    }
    if (baseOf(scene, column.question.id).of.kind === 'all') continue
    knowledge.know(at.upTo(layer, cellsOf(column).flatMap(cellsFor)), ...around(row.base))
  }
}
