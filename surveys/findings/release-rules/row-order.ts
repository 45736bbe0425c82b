import { catchAll } from '../attack/divisions'
import type { Rows } from '../breakdowns'
import { mayStateNothing } from '../may-state-nothing'
import type { PublishedRow } from '../release'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import type { Checked } from './checked'

/**
 * Whether there is a row for the rest is for the questionnaire to say, where anybody may state
 * nothing; elsewhere such a row is made of categories alone, and of one alone it would be that one.
 */
export function restProblems(
  { survey }: Checked,
  { name, kind, question, within }: Rows,
  rows: PublishedRow[],
): ReleaseProblem[] {
  if (within !== undefined) return []
  const rest = rows.find(({ code }) => code === catchAll)
  const isOpen = mayStateNothing(survey, question)
  const members = rest?.members?.length ?? 0
  const isAlone = isOpen && (members === 0 || (members === 1 && kind !== 'region'))
  const isRight = rest ? members >= 2 || isAlone : !isOpen
  return isRight ? [] : [releaseProblem('wrong-rows', `rows.${name}`, { breakdown: name })]
}

/** Rows and those who are merged in them stand in the survey’s order, what is left of each parent last. */
export function orderProblems(
  { file }: Checked,
  { name, rows: raw, within }: Rows,
  rows: PublishedRow[],
): ReleaseProblem[] {
  const parents = (file.rows[within ?? ''] ?? []).map(({ code }) => code)
  const placeOf = (code: string) => raw.findIndex((row) => row.code === code)
  const isRest = ({ code, parent }: PublishedRow) =>
    code === catchAll || code === `otherIn.${parent ?? ''}`
  const firstOf = (row: PublishedRow) =>
    isRest(row) ? raw.length : Math.min(...[...(row.members ?? [row.code])].map(placeOf))
  const places = rows.map(
    (row) => parents.indexOf(row.parent ?? '') * (raw.length + 1) + firstOf(row),
  )
  const isRising = (all: number[]) => all.every((place, n) => n === 0 || place > (all[n - 1] ?? 0))
  const areInOrder =
    isRising(places) && rows.every((row) => isRising((row.members ?? []).map(placeOf)))
  return areInOrder ? [] : [releaseProblem('wrong-order', `rows.${name}`)]
}
