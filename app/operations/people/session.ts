import { findSession, keepSession, removeSession } from '#db/register/queries/sessions'

import type { Context } from '../context'
import { rolesLeft } from './access-over'
import { colleagueOf, type Colleague } from './person'
import { hashToken } from './token'

/** A working day without a click ends a session, and so does a week in any case. */
export const idleHours = 8
export const longestHours = 24 * 7

export interface Session {
  hash: Uint8Array
  colleague: Colleague
  hasFactor: boolean
  factorDue: boolean
  /** The last day on which a consultant sees findings, if one was set. */
  lastDay?: string
  /** It is past, and with it the role. */
  isOver?: boolean
}

type Seeing = Pick<Context, 'register' | 'hour'> & {
  /** A page asked by itself: no sign that anybody still sits there. */
  unasked?: boolean
}

/** Whose session a token names, if it has not ended. */
export function findOpenSession(context: Seeing, token: string): Promise<Session | undefined> {
  return findOpenSessionBy(context, hashToken(token))
}

/** The same for whoever knows only the hash of the token. */
export async function findOpenSessionBy(
  { register, hour, unasked = false }: Seeing,
  hash: Uint8Array,
): Promise<Session | undefined> {
  const found = await findSession(register, hash)
  if (!found) return undefined
  const over = hour - found.seen_hour >= idleHours || hour - found.begun_hour >= longestHours
  if (over) {
    await removeSession(register, hash)
    return undefined
  }
  if (found.seen_hour < hour && !unasked) await keepSession(register, hash, hour)
  const { factor, factor_due: due, last_day: lastDay } = found
  const colleague = colleagueOf(found)
  const roles = await rolesLeft(register, colleague.roles, { lastDay, hour })
  return {
    hash,
    colleague: { ...colleague, roles },
    hasFactor: factor !== null,
    factorDue: due === 1,
    ...(lastDay !== null && { lastDay, isOver: roles.length < colleague.roles.length }),
  }
}

export async function signOut({ register }: Pick<Context, 'register'>, token: string) {
  await removeSession(register, hashToken(token))
}
