import { changeRegister } from '#db/register/change'
import { addMember, changeMember, listMembers, removeMember } from '#db/register/queries/members'
import { fail, ok, type Result } from '#surveys/result'

import { type MemberFields, type MemberProblem, type MemberRow, readMemberRow } from './member-row'
import { note, type StaffContext } from './staff-context'

interface MembersFile {
  rows: { row: number; fields: MemberFields }[]
  dryRun: boolean
  /** Members that the file does not name leave the register. */
  removeMissing: boolean
}

/** What a members file changes; organisations are known by name and country. */
export interface MembersChange {
  added: number
  changed: number
  unchanged: number
  removed: number
  /** In the register, not in the file, and kept. */
  missing: number
}

export type ImportMembersProblem =
  | MemberProblem
  | { code: 'member-twice'; row: number; first: number; name: string }
  | { code: 'all-members-missing' }

/** Takes over a members file: all of it, or nothing if one row is wrong. */
export async function importMembers(
  context: StaffContext,
  file: MembersFile,
): Promise<Result<MembersChange, ImportMembersProblem>> {
  const read = readRows(file)
  if (!read.ok) return read
  // An empty file is a slip far more often than the end of a network.
  if (file.removeMissing && read.value.size === 0) return fail({ code: 'all-members-missing' })
  return changeRegister(context.register, async (register) => {
    const change = await takeOver({ ...context, register }, read.value, file)
    const { added, changed, removed } = change
    if (!file.dryRun && added + changed + removed > 0) {
      await note(register, context, 'members imported', 'members', { added, changed, removed })
    }
    return ok(change)
  })
}

function readRows({ rows }: MembersFile): Result<Map<string, MemberRow>, ImportMembersProblem> {
  const problems: ImportMembersProblem[] = []
  const members = new Map<string, MemberRow>()
  const firsts = new Map<string, number>()
  for (const { row, fields } of rows) {
    const read = readMemberRow(row, fields)
    if (!read.ok) {
      problems.push(...read.problems)
      continue
    }
    const key = keyOf(read.value)
    const first = firsts.get(key)
    if (first !== undefined) {
      problems.push({ code: 'member-twice', row, first, name: read.value.name })
    }
    firsts.set(key, first ?? row)
    members.set(key, read.value)
  }
  return problems.length > 0 ? fail(...problems) : ok(members)
}

async function takeOver(
  context: StaffContext,
  rows: Map<string, MemberRow>,
  { dryRun, removeMissing }: MembersFile,
): Promise<MembersChange> {
  const { register } = context
  const present = new Map((await listMembers(register)).map((each) => [keyOf(each), each]))
  const change = { added: 0, changed: 0, unchanged: 0, removed: 0, missing: 0 }
  for (const [key, row] of rows) {
    const before = present.get(key)
    const kind = !before ? 'added' : differs(row, before) ? 'changed' : 'unchanged'
    change[kind] += 1
    if (dryRun) continue
    if (!before) await addMember(register, { id: idFrom(context), ...row })
    else if (kind === 'changed') await changeMember(register, before.id, row)
  }
  for (const [key, { id }] of present) {
    if (rows.has(key)) continue
    change[removeMissing ? 'removed' : 'missing'] += 1
    if (removeMissing && !dryRun) await removeMember(register, id)
  }
  return change
}

function keyOf({ name, country }: { name: string; country: string }): string {
  return `${country} ${name.normalize('NFC').toLowerCase()}`
}

function differs(row: object, before: object): boolean {
  const kept = new Map<string, unknown>(Object.entries(before))
  return Object.entries(row).some(([field, value]) => kept.get(field) !== value)
}

function idFrom({ random }: StaffContext): string {
  return Buffer.from(random(16)).toString('hex')
}
