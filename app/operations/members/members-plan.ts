import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'

import type { MemberRow, OptionalColumn } from '../member-row'

export interface KeptMember extends MemberRow {
  id: string
}

/** A member as a file names it; of what the file lacks, a known one keeps what it has. */
export interface GivenMember {
  member: MemberRow
  lacks: readonly OptionalColumn[]
}

/** What a members file would do to the register; organisations are known by name and country. */
export interface MembersPlan {
  added: MemberRow[]
  changed: { before: KeptMember; after: MemberRow }[]
  unchanged: number
  /** In the register, not in the file. */
  missing: KeptMember[]
}

/** Sets the rows of a file beside the register. */
export function planOf(present: KeptMember[], rows: Map<string, GivenMember>): MembersPlan {
  const before = new Map(present.map((member) => [memberKey(member), member]))
  const plan: MembersPlan = { added: [], changed: [], unchanged: 0, missing: [] }
  for (const [key, { member, lacks }] of rows) {
    const kept = before.get(key)
    const after = kept ? completed(member, kept, lacks) : member
    if (!kept) plan.added.push(after)
    else if (changedFields(kept, after).length > 0) plan.changed.push({ before: kept, after })
    else plan.unchanged += 1
  }
  plan.missing = present.filter((member) => !rows.has(memberKey(member)))
  return plan
}

function completed(member: MemberRow, kept: KeptMember, lacks: readonly OptionalColumn[]) {
  return lacks.reduce((whole, column) => ({ ...whole, [column]: kept[column] }), member)
}

/** By what an organisation is known: no two in a country are told apart by case alone. */
export function memberKey({ name, country }: Pick<MemberRow, 'name' | 'country'>): string {
  return `${country} ${name.normalize('NFC').toLowerCase()}`
}

const fields = [
  ...(['name', 'country', 'languages', 'contact', 'regional_network', 'voting', 'joined'] as const),
]

export type MemberField = (typeof fields)[number]

/** In which fields two states of a member differ. */
export function changedFields(before: MemberRow, after: MemberRow): MemberField[] {
  const differing = fields.filter((field) => before[field] !== after[field])
  // A region is drawn anew where the network moves a country to another.
  return differing.length === 0 && before.region !== after.region ? ['country'] : differing
}

/** Tells two plans apart: what somebody agreed to from what would happen now. */
export async function planMark({ added, changed, missing }: MembersPlan): Promise<string> {
  const hash = createHash('sha256')
  const parts = [
    ...added.map((member) => () => stateOf(member)),
    ...changed.map(({ before, after }) => () => [before.id, ...stateOf(before), ...stateOf(after)]),
    ...missing.map(({ id }) => () => [id]),
  ]
  for (const [at, part] of parts.entries()) {
    if (at % 2000 === 1999) await breathe()
    hash.update(JSON.stringify(part()))
  }
  return hash.digest('base64url').slice(0, markLength)
}

/** Tells two states of a member apart. */
export function memberMark(member: KeptMember): string {
  const state = JSON.stringify([member.id, ...stateOf(member)])
  return createHash('sha256').update(state).digest('base64url').slice(0, markLength)
}

const markLength = 22

function stateOf(member: MemberRow): (string | number)[] {
  return [member.region, ...fields.map((field) => member[field])]
}
