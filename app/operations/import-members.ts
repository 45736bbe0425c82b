import { setImmediate as breathe } from 'node:timers/promises'

import { changeRegister } from '#db/register/change'
import { listMembers, putMembers, removeMembers } from '#db/register/queries/members'
import { fail, ok, type Result } from '#surveys/result'

import { memberId } from './members/keep-member'
import { planMark, planOf, type KeptMember, type MembersPlan } from './members/members-plan'
import { readRows, type MembersFileRow, type RowsProblem } from './members/read-rows'
import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'

interface MembersFile {
  rows: MembersFileRow[]
  dryRun: boolean
  /** Members that the file does not name leave the register. */
  removeMissing: boolean
  /** The mark of the plan that somebody saw; with another, nothing is done. */
  agreed?: string
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
  | RowsProblem
  | { code: 'all-members-missing' }
  /** The register is not any more as it was when the plan was shown. */
  | { code: 'members-changed-meanwhile' }

/** What a members file would do, one by one, and the mark by which to agree to it. */
export const planMembers = withRight('keep members', plan)

async function plan(
  { register }: StaffContext,
  { rows }: Pick<MembersFile, 'rows'>,
): Promise<Result<MembersPlan & { mark: string }, RowsProblem>> {
  const read = await readRows(rows)
  if (!read.ok) return read
  const planned = planOf(await listMembers(register), read.value)
  return ok({ ...planned, mark: await planMark(planned) })
}

/** Takes over a members file: all of it, or nothing if one row is wrong. */
export const importMembers = withRight('keep members', importFile)

async function importFile(
  context: StaffContext,
  file: MembersFile,
): Promise<Result<MembersChange, ImportMembersProblem>> {
  const read = await readRows(file.rows)
  if (!read.ok) return read
  // An empty file is a slip far more often than the end of a network.
  if (file.removeMissing && read.value.size === 0) return fail({ code: 'all-members-missing' })
  if (file.dryRun)
    return ok(countsOf(planOf(await listMembers(context.register), read.value), file))
  return changeRegister(context.register, async (register) => {
    const planned = planOf(await listMembers(register), read.value)
    if (file.agreed !== undefined && file.agreed !== (await planMark(planned)))
      return fail({ code: 'members-changed-meanwhile' })
    await carryOut({ ...context, register }, planned, file)
    const { added, changed, removed, ...rest } = countsOf(planned, file)
    if (added + changed + removed > 0)
      await note(register, context, 'members imported', 'members', { added, changed, removed })
    return ok({ added, changed, removed, ...rest })
  })
}

function countsOf(
  { added, changed, unchanged, missing }: MembersPlan,
  { removeMissing }: MembersFile,
): MembersChange {
  const [removed, kept] = removeMissing ? [missing.length, 0] : [0, missing.length]
  const counts = { added: added.length, changed: changed.length, unchanged }
  return { ...counts, removed, missing: kept }
}

async function carryOut(
  context: StaffContext,
  { added, changed, missing }: MembersPlan,
  { removeMissing }: MembersFile,
): Promise<void> {
  const { register } = context
  const changedMembers = changed.map(({ before, after }): KeptMember => ({ ...before, ...after }))
  await inLots(added, (lot) =>
    putMembers(
      register,
      lot.map((row) => ({ id: memberId(context), ...row })),
    ),
  )
  await inLots(changedMembers, (lot) => putMembers(register, lot))
  if (removeMissing) {
    const gone = missing.map(({ id }) => id)
    await inLots(gone, (lot) => removeMembers(register, lot))
  }
}

const lotSize = 200

/** A few hundred at once, so that a long file does not hold up everybody else’s pages. */
async function inLots<Each>(all: Each[], work: (lot: Each[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += lotSize) {
    await work(all.slice(from, from + lotSize))
    await breathe()
  }
}
