import type { Base } from '../bases'
import type { Sum } from '../bounds/sum'
import type { CountedColumn } from '../counted-columns'
import { baseOf, type Questionnaire } from './asked-of-all'
import type { Knowledge } from './knowledge'
import { cameIn, cellAt, cellsAt, notAskedAt, type Place } from './scene'

/** What the questionnaire alone tells of a base of its own. */
export function limitsAbout({ linked }: Questionnaire, base: Base): Sum[] {
  const own = linked.find(({ question }) => question === base.questions[0])
  return own?.limits ?? []
}

/** The tables of which a limit counts cells. */
export function columnsIn({ columns }: Questionnaire, limits: Sum[]): CountedColumn[] {
  const tables = limits.flat().flatMap(({ count }) => (count.of === 'cell' ? [count.table] : []))
  return [...new Set(tables)].flatMap((id) => columns.get(id) ?? [])
}

/** All questions that a limit links. */
export function questionsIn(questionnaire: Questionnaire, limit: Sum): string[] {
  const asked = limit.flatMap(({ count }) => (count.of === 'asked' ? [count.question] : []))
  return [...asked, ...columnsIn(questionnaire, [limit]).map(({ question }) => question.id)]
}

/** A limit in one place, of those who came with a layer; `everybody` is all cells in which they stand. */
export function tellLimit(
  questionnaire: Questionnaire,
  { weigh }: Knowledge,
  layer: number,
  limit: Sum,
  place: Place,
  everybody: string[],
): void {
  const weights = new Map<string, number>()
  const add = (cells: string[], weight: number) => {
    for (const cell of cells) weights.set(cell, (weights.get(cell) ?? 0) + weight)
  }
  const [known] = columnsIn(questionnaire, [limit])
  const all = known ? everybodyIn(questionnaire, known, place) : everybody
  for (const { count, weight } of limit) {
    if (count.of !== 'cell') add(all, weight)
    if (count.of === 'asked') {
      add(notAskedAt(questionnaire, baseOf(questionnaire, count.question), place), -weight)
    }
    const column = count.of === 'cell' ? questionnaire.columns.get(count.table) : undefined
    if (count.of !== 'cell' || !column) continue
    const cell = cellAt(column, place, count.code)
    if (cellsAt(column, place).includes(cell)) add([cell], weight)
  }
  const came = [...weights].map(([cell, weight]) => [cameIn(layer, cell), weight] as const)
  weigh(new Map(came), tablesWeighed(weights))
}

/** All cells of a table in a place, and those of everybody who was not asked. */
export function everybodyIn(
  questionnaire: Questionnaire,
  column: CountedColumn,
  place: Place,
): string[] {
  const base = baseOf(questionnaire, column.question.id)
  return [...cellsAt(column, place), ...notAskedAt(questionnaire, base, place)]
}

// Nobody stands in two cells of one table, so each table counts everybody once for its heaviest.
function tablesWeighed(weights: Map<string, number>): number {
  const heaviest = new Map<string, number>()
  for (const [cell, weight] of weights) {
    const [table = ''] = cell.split('|')
    heaviest.set(table, Math.max(heaviest.get(table) ?? 0, weight))
  }
  return [...heaviest.values()].reduce((sum, weight) => sum + weight, 0)
}
