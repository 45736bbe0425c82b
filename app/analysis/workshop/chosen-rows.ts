import {
  nothingChosen,
  type ChosenGroups,
  type ChosenRows,
} from '#surveys/findings/groups/chosen-groups'
import type { MergePlan } from '#surveys/findings/merge-plan'
import { isSilent, otherOrNotStated } from '#surveys/findings/merged-codes'
import type { Published, PublishedRow } from '#surveys/findings/release'

import type { TrueCounts } from './work'

type Rows = Pick<MergePlan, 'breakdowns'>

/** What can be joined: a region, an option, or a country that could be shown alone. */
export interface Joinable {
  code: string
  size: number
  /** The row in which it stands now, where that is not its own. */
  into?: string
}

/** The rows of a breakdown that a key holder can join further. */
export function joinableRows(
  name: string,
  { counts, first, plan }: { counts: TrueCounts; first: Rows; plan: Rows },
): Joinable[] {
  const raw = counts.breakdowns.find((each) => each.name === name)
  const rowsIn = (of: Rows) => of.breakdowns.find((each) => each.name === name)?.rows ?? []
  const own = rowsIn(first)
  return (raw?.rows ?? []).flatMap(({ code }, place) => {
    const isShown = own.some((row) => row.code === code)
    if (isSilent(code) || (raw?.kind === 'country' && !isShown)) return []
    const into = rowsIn(plan).find(({ of }) => of.includes(place))?.code
    const size = raw?.sizes[place] ?? 0
    return [{ code, size, ...(into !== undefined && into !== code && { into }) }]
  })
}

/** These as one row; whatever they were joined with before loses them. */
export function join(chosen: ChosenGroups, name: string, codes: string[]): ChosenGroups {
  const { groups, rest } = without(chosen[name], codes)
  return withRows(chosen, name, { groups: [...groups, codes], rest })
}

/** These among all others. */
export function send(chosen: ChosenGroups, name: string, codes: string[]): ChosenGroups {
  const { groups, rest } = without(chosen[name], codes)
  return withRows(chosen, name, { groups, rest: [...rest, ...codes] })
}

/** These as the plan has them. */
export function release(chosen: ChosenGroups, name: string, codes: string[]): ChosenGroups {
  return withRows(chosen, name, without(chosen[name], codes))
}

/** What to choose so that the rows are those of an earlier release. */
export function rowsAsIn(
  { rows }: Pick<Published, 'rows'>,
  { breakdowns }: MergePlan,
): ChosenGroups {
  return breakdowns.reduce<ChosenGroups>((chosen, { name, kind, rows: planned }) => {
    const own = rows[name] ?? []
    const named = own.map(({ code }) => code)
    const rest =
      kind === 'country'
        ? planned.filter((row) => !isRest(row) && !named.includes(row.code)).map(({ code }) => code)
        : own.flatMap((row) => (isRest(row) ? (row.members ?? []) : []))
    const groups = own.flatMap((row) => (isRest(row) || !row.members ? [] : [row.members]))
    return own.length === 0 ? chosen : withRows(chosen, name, { groups, rest })
  }, {})
}

/** Whether two sets of rows hold the same. */
export function areSameRows(one: PublishedRow[], other: Omit<PublishedRow, 'base'>[]): boolean {
  const said = (rows: Omit<PublishedRow, 'base'>[]) =>
    JSON.stringify(rows.map(({ code, parent, members }) => [code, parent, members]))
  return said(one) === said(other)
}

function isRest({ code, parent }: { code: string; parent?: string | undefined }): boolean {
  return code === otherOrNotStated || (parent !== undefined && code.includes('.'))
}

function without(rows: ChosenRows = nothingChosen, codes: string[]): ChosenRows {
  const left = (all: string[]) => all.filter((code) => !codes.includes(code))
  const groups = rows.groups.map(left).filter((group) => group.length > 1)
  return { groups, rest: left(rows.rest) }
}

function withRows(chosen: ChosenGroups, name: string, rows: ChosenRows): ChosenGroups {
  const others = Object.entries(chosen).filter(([other]) => other !== name)
  const isEmpty = rows.groups.length === 0 && rows.rest.length === 0
  return Object.fromEntries(isEmpty ? others : [...others, [name, rows]])
}
