import type { RegisterDb } from '#db/connection'

import type { Role } from '../rights'
import { findNetwork } from './network'

/** The roles that are left once somebody’s access to findings has ended, by the network’s days. */
export async function rolesLeft(
  register: RegisterDb,
  roles: Role[],
  { lastDay, hour }: { lastDay: string | null; hour: number },
): Promise<Role[]> {
  if (lastDay === null || !roles.includes('consultant')) return roles
  const { timeZone } = await findNetwork({ register })
  return dayIn(timeZone, hour) > lastDay ? roles.filter((role) => role !== 'consultant') : roles
}

function dayIn(timeZone: string, hour: number): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const written = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  return written.format(new Date(hour * 3_600_000))
}
