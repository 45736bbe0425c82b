import { thresholdsOf } from '../../definition/thresholds'
import { baseOf, isOwn, isPlace, triggerOf } from '../attack/asked-of-all'
import { isText, noAnswer, tableId, type CountedColumn } from '../counted-columns'
import type { NoteCode, PublishedTable } from '../release'
import { inTable, linesOf, sumIn, type Checked, type Rule } from './checked'

/** A note stands where a breakdown that has rows is missing, and nowhere else, and is true by what is published. */
export const noteProblems: Rule = (release) =>
  release.file.tables
    .filter(({ breakdown, note }) => breakdown === null && note !== 'base-only')
    .filter((table) => !isTrue(release, table))
    .map((table) => inTable('wrong-note', table))

function isTrue(release: Checked, table: PublishedTable): boolean {
  const { id, note } = table
  const column = release.columns.get(id)
  // Of several that are missing, the note speaks of the first.
  const [missing] = column ? missingFor(release, column) : []
  if (missing === undefined || note === undefined) return missing === note
  return isReason(release, table, missing, note)
}

/** The breakdowns that have rows, and by which this table is not shown though it could be. */
function missingFor({ file, breakdowns, tableOf }: Checked, column: CountedColumn): string[] {
  if (isPlace(column) || isText(column.question)) return []
  return breakdowns
    .filter(({ name, decides }) => file.rows[name] && !decides.includes(column.question.id))
    .map(({ name }) => name)
    .filter((name) => !tableOf(tableId(column), name))
}

function isReason(
  release: Checked,
  table: PublishedTable,
  breakdown: string,
  note: NoteCode,
): boolean {
  const base = baseOf(release, table.question)
  const trigger = isOwn(release, base) ? undefined : triggerOf(release, base)
  const called = trigger && release.tableOf(tableId(trigger), null)
  const isCalled = !trigger || release.tableOf(tableId(trigger), breakdown) !== undefined
  if (note === 'left-out') return isMissingWhole(release, table.question, breakdown)
  if (!isCalled) return isInherited(release, trigger, called, breakdown, note)
  return note === 'share-one-row' ? mayBeOneRow(table) : isOfFew(release, table, breakdown)
}

/** The key holder leaves out a question, and never a part of one. */
function isMissingWhole({ columns, tableOf }: Checked, question: string, breakdown: string) {
  const parts = [...columns].filter(([, each]) => each.question.id === question)
  return parts.every(([part]) => !tableOf(part, breakdown))
}

// A follow-up is broken down no further than what called it up, and for the same reason.
function isInherited(
  release: Checked,
  trigger: CountedColumn,
  called: PublishedTable | undefined,
  breakdown: string,
  note: NoteCode,
): boolean {
  const [first] = missingFor(release, trigger)
  if (first === undefined) return note === 'overall-only'
  return first !== breakdown || called?.note === note
}

/** R8: fewer than the least were asked in some row, or nobody can see how many. */
function isOfFew(release: Checked, { question }: PublishedTable, breakdown: string): boolean {
  const { file, survey, tableOf } = release
  const base = baseOf(release, question)
  if (base.of.kind === 'all') return false
  const trigger = isOwn(release, base) ? undefined : triggerOf(release, base)
  if (!trigger) {
    const same = file.tables.filter((table) => base.questions.includes(table.question))
    return same.every((table) => table.breakdown !== breakdown)
  }
  const above = tableOf(tableId(trigger), breakdown)
  const cells = base.of.kind === 'cells' ? base.of.cells : []
  const least = thresholdsOf(survey).group
  return above !== undefined && linesOf(above).some((line) => sumIn(line, cells) < least)
}

/**
 * R5 joins rows of 40 or more of which nine tenths answer the same. Rows that were joined when numbers
 * were drawn first stay so when they are drawn again, so the published number may be one step less.
 */
export function mayBeOneRow({ options = [] }: PublishedTable): boolean {
  return options.some(({ code, n }) => code !== noAnswer && n >= leastAlike)
}

const leastAlike = 35
