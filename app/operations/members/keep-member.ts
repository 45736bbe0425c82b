import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { findMember, listMembersIn, putMembers, removeMembers } from '#db/register/queries/members'
import { fail, ok, type Result } from '#surveys/result'

import { readMemberRow, type MemberFields, type MemberProblem, type MemberRow } from '../member-row'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { changedFields, memberKey, memberMark, type KeptMember } from './members-plan'

export type KeepMemberProblem =
  | MemberProblem
  /** There is one with this name in this country. */
  | { code: 'member-there'; id: string; name: string }
  | { code: 'member-gone' }
  /** Somebody else changed this member after the page was opened. */
  | { code: 'changed-meanwhile' }

export type RemoveMemberProblem =
  { code: 'member-gone' } | { code: 'reason-missing' } | { code: 'reason-long'; most: number }

interface Change {
  id: string
  /** The mark of the member as the page showed it. */
  seen: string
  fields: MemberFields
}

/** Takes an organisation into the register. */
export const addMember = withRight('keep members', add)

async function add(
  context: StaffContext,
  { fields }: Pick<Change, 'fields'>,
): Promise<Result<{ id: string }, KeepMemberProblem>> {
  const read = readMemberRow(1, fields)
  if (!read.ok) return read
  return changeRegister(context.register, async (register) => {
    const there = await findNamesake(register, read.value)
    if (there) return fail({ code: 'member-there', id: there.id, name: there.name })
    const id = memberId(context)
    await putMembers(register, [{ id, ...read.value }])
    await note(register, context, 'member added', subjectOf(id))
    return ok({ id })
  })
}

/** Changes what the register says of an organisation. */
export const changeMember = withRight('keep members', change)

async function change(
  context: StaffContext,
  { id, seen, fields }: Change,
): Promise<Result<null, KeepMemberProblem>> {
  const read = readMemberRow(1, fields)
  return changeRegister(context.register, async (register) => {
    const before = await findMember(register, id)
    if (!before) return fail({ code: 'member-gone' })
    // First, so that whoever has more to mend does it on what stands there now.
    if (memberMark(before) !== seen) return fail({ code: 'changed-meanwhile' })
    if (!read.ok) return read
    const there = await findNamesake(register, read.value, id)
    if (there) return fail({ code: 'member-there', id: there.id, name: there.name })
    const changed = changedFields(before, read.value)
    if (changed.length === 0) return ok(null)
    await putMembers(register, [{ id, ...read.value }])
    await note(register, context, 'member changed', subjectOf(id), { changed })
    return ok(null)
  })
}

const longestReason = 300

/** Takes an organisation out of the register; the reason stays in the log. */
export const removeMember = withRight('keep members', remove)

async function remove(
  context: StaffContext,
  { id, reason: typed }: { id: string; reason: string },
): Promise<Result<null, RemoveMemberProblem>> {
  const reason = typed.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (reason === '') return fail({ code: 'reason-missing' })
  if (reason.length > longestReason) return fail({ code: 'reason-long', most: longestReason })
  return changeRegister(context.register, async (register) => {
    if (!(await findMember(register, id))) return fail({ code: 'member-gone' })
    await removeMembers(register, [id])
    await note(register, context, 'member removed', subjectOf(id), { reason })
    return ok(null)
  })
}

async function findNamesake(
  register: RegisterDb,
  member: MemberRow,
  own?: string,
): Promise<KeptMember | undefined> {
  const around = await listMembersIn(register, member.country)
  return around.find((each) => each.id !== own && memberKey(each) === memberKey(member))
}

/** What the log calls a member: it is kept for good, so it names no organisation. */
export function subjectOf(id: string): string {
  return `member ${id.slice(0, 8)}`
}

export function memberId({ random }: Pick<StaffContext, 'random'>): string {
  return Buffer.from(random(16)).toString('hex')
}
