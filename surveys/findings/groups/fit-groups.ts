import type { Survey } from '../../definition/survey'
import { thresholdsOf } from '../../definition/thresholds'
import { breakdownsOf, type Rows } from '../breakdowns'
import { countedColumns } from '../counted-columns'
import { isSilent } from '../merged-codes'
import type { RawCounts } from '../raw-counts'
import { mostMembers, type ChosenGroups, type ChosenRows } from './chosen-groups'
import type { GroupsCode, GroupsProblem } from './groups-problem'

/** What does not fit between groups and the survey whose rows they join. */
export function fitProblems(chosen: ChosenGroups, survey: Survey): GroupsProblem[] {
  const known = breakdownsOf(survey, countedColumns(survey))
  return Object.entries(chosen).flatMap(([name, rows]) => {
    const breakdown = known.find((each) => each.name === name)
    if (!breakdown) return [problem('no-such-breakdown', name)]
    return [...codeProblems(breakdown, rows), ...sizeProblems(breakdown, rows)]
  })
}

/**
 * Groups that miss the base. They are refused, not merged further: a group that was chosen and is
 * not there would tell whoever knows of the choice how few it holds.
 */
export function baseProblems(
  chosen: ChosenGroups,
  survey: Survey,
  { breakdowns }: Pick<RawCounts, 'breakdowns'>,
): GroupsProblem[] {
  const least = thresholdsOf(survey).group
  return Object.entries(chosen).flatMap(([name, { groups }]) => {
    const raw = breakdowns.find((each) => each.name === name)
    const sizeOf = (code: string) => raw?.sizes[raw.rows.findIndex((row) => row.code === code)] ?? 0
    return groups
      .filter((codes) => codes.reduce((sum, code) => sum + sizeOf(code), 0) < least)
      .map((codes) => ({ ...problem('group-below-base', name, codes), least }))
  })
}

/** The same groups, whatever order they were named in. */
export function inSurveysOrder(chosen: ChosenGroups, survey: Survey): ChosenGroups {
  const known = breakdownsOf(survey, countedColumns(survey))
  const sorted = known.flatMap(({ name, rows }): [string, ChosenRows][] => {
    const { groups = [], rest = [] } = chosen[name] ?? {}
    const order = rows.map(({ code }) => code)
    const inOrder = (codes: string[]) => order.filter((code) => codes.includes(code))
    const placeOf = ([first = '']: string[]) => order.indexOf(first)
    const all = groups.map(inOrder).sort((left, right) => placeOf(left) - placeOf(right))
    const isEmpty = groups.length === 0 && rest.length === 0
    return isEmpty ? [] : [[name, { groups: all, rest: inOrder(rest) }]]
  })
  return Object.fromEntries(sorted)
}

function codeProblems({ name, rows }: Rows, { groups, rest }: ChosenRows): GroupsProblem[] {
  const all = [...groups.flat(), ...rest]
  const known = rows.map(({ code }) => code).filter((code) => !isSilent(code))
  const strange = all.filter((code) => !known.includes(code))
  const twice = all.filter((code, n) => all.indexOf(code) < n)
  return [
    ...(strange.length > 0 ? [problem('no-such-row', name, strange)] : []),
    ...(twice.length > 0 ? [problem('row-twice', name, [...new Set(twice)])] : []),
  ]
}

// Of countries none that is merged may be named, so they have no groups of their own.
function sizeProblems({ name, kind }: Rows, { groups }: ChosenRows): GroupsProblem[] {
  if (kind === 'country' && groups.length > 0) return [problem('countries-have-no-groups', name)]
  return groups.flatMap((codes) => {
    if (codes.length < 2) return [{ ...problem('too-few-rows', name, codes), least: 2 }]
    return codes.length > mostMembers ? [problem('too-many-rows', name, codes.slice(0, 3))] : []
  })
}

function problem(code: GroupsCode, at: string, chosen: string[] = []): GroupsProblem {
  return { code, at, chosen }
}
