import { setImmediate as breathe } from 'node:timers/promises'

import { ok, type Result } from '#surveys/result'

import {
  optionalColumns,
  readMemberRow,
  type FileFields,
  type MemberProblem,
  type OptionalColumn,
} from '../member-row'
import { memberKey, type GivenMember } from './members-plan'

/** A row of a file that could not be taken apart. */
export type RowFault =
  { code: 'width'; row: number; found: number; wanted: number } | { code: 'quotation'; row: number }

export type MembersFileRow = { row: number; fields: FileFields } | RowFault

export type RowsProblem =
  MemberProblem | RowFault | { code: 'member-twice'; row: number; first: number; name: string }

/** The members that the rows of a file name, or all that is wrong; others run meanwhile. */
export async function readRows(
  rows: MembersFileRow[],
): Promise<Result<Map<string, GivenMember>, RowsProblem>> {
  const problems: RowsProblem[] = []
  const members = new Map<string, GivenMember>()
  const firsts = new Map<string, number>()
  for (const [at, given] of rows.entries()) {
    if (at % 1000 === 999) await breathe()
    if ('code' in given) {
      problems.push(given)
      continue
    }
    const { row, fields } = given
    const read = readMemberRow(row, { ...nothing, ...fields })
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    const key = memberKey(read.value)
    const first = firsts.get(key)
    if (first !== undefined)
      problems.push({ code: 'member-twice', row, first, name: read.value.name })
    firsts.set(key, first ?? row)
    members.set(key, { member: read.value, lacks: lackingIn(fields) })
  }
  return problems.length > 0 ? { ok: false, problems } : ok(members)
}

/** What the file says nothing about, which is less than that there is nothing. */
export function lackingIn(fields: FileFields): OptionalColumn[] {
  return optionalColumns.filter((column) => fields[column] === undefined)
}

const nothing: Record<OptionalColumn, string> = {
  ...{ languages: '', contact: '', regional_network: '', joined: '' },
}
