import type { Sum } from '../bounds/sum'
import type { MergedBreakdown } from '../merge-plan'
import type { RawTable } from '../raw-counts'
import type { Rounding } from '../round'
import { tableNamed, type Counted, type Frame } from './frame'
import { baseName, cellKey } from './keys'
import { tablesIn } from './linked-limits'
import { keyOf, type Place } from './place'
import { componentsOf, partsOf, placesOf } from './together'

/** The limits about cells of a question, for the whole survey, as far as their numbers are known. */
export function addLinked(system: Rounding, frame: Frame, { question }: Counted): void {
  for (const { sum } of frame.linked.filter(({ questions }) => questions.includes(question.id))) {
    addWhole(system, frame, sum)
  }
}

/** The same in the rows of a breakdown. */
export function addLinkedBy(
  system: Rounding,
  frame: Frame,
  { question }: Counted,
  breakdown: MergedBreakdown,
): void {
  for (const { sum } of frame.linked.filter(({ questions }) => questions.includes(question.id))) {
    addByRow(system, frame, sum, breakdown)
  }
}

/** The limits about nothing but who was asked. */
export function addLinkedAsked(system: Rounding, frame: Frame): void {
  for (const { sum } of frame.linked.filter(({ questions }) => questions.length === 0)) {
    addWhole(system, frame, sum)
    for (const breakdown of frame.plan.breakdowns) addByRow(system, frame, sum, breakdown)
  }
}

function addWhole(system: Rounding, frame: Frame, sum: Sum): void {
  addIfKnown(system, frame, sum, [undefined], () => [undefined])
}

// A limit holds in rows that all its tables show, or show together.
function addByRow(system: Rounding, frame: Frame, sum: Sum, breakdown: MergedBreakdown): void {
  const tables = tablesIn(sum).map((id) => tableNamed(frame.counts, id))
  const shown = new Map(tables.map((table) => [table, placesOf(frame, table, breakdown)]))
  const groups = [...shown.values()].flat().map((place) => place.rows)
  const codes = breakdown.rows.map(({ code }) => code)
  for (const rows of componentsOf(codes, groups)) {
    const singles = rows.map((row) => ({ breakdown, rows: [row] }))
    const placesIn = (table: RawTable) => partsOf(shown.get(table) ?? [], { breakdown, rows })
    if (tables.every((table) => placesIn(table))) {
      addIfKnown(system, frame, sum, singles, (table) => placesIn(table) ?? [])
    }
  }
}

type Places = (Place | undefined)[]

// What is not rounded yet is limited when it is; what never is tells nobody anything.
function addIfKnown(
  system: Rounding,
  frame: Frame,
  sum: Sum,
  singles: Places,
  placesIn: (table: RawTable) => Places,
): void {
  const parts = sum.flatMap(({ count, weight }) => {
    if (count.of !== 'cell') {
      const name = count.of === 'all' ? 'n' : askedName(frame, count.question)
      return singles.map((place) => ({ key: keyOf(name, place), weight }))
    }
    const table = tableNamed(frame.counts, count.table)
    const counted = frame.questions.find(({ question }) => question.id === table.question)
    if (!counted) return [{ key: '', weight }]
    const keyAt = (place?: Place) => cellKey(counted, table, count.code, place)
    return placesIn(table).map((place) => ({ key: keyAt(place), weight }))
  })
  const isKnown = ({ key }: { key: string }) => system.counts.has(key) || system.fixed.has(key)
  if (parts.every(isKnown)) system.limits.push({ parts, atMost: 0 })
}

function askedName({ counts: { bases } }: Frame, question: string): string {
  const at = bases.findIndex(({ questions }) => questions.includes(question))
  const base = bases[at]
  return base ? baseName(base, at) : ''
}
