import type { Scope } from '../people/person'
import type { Session } from '../people/session'
import { has } from '../rights'
import type { StaffContext } from '../staff-context'

/** Somebody who takes findings away. */
export interface Reader extends StaffContext {
  session: Pick<Session, 'colleague'>
}

/** What a reader is limited to; empty lists limit nothing, and neither does another role. */
export function accessOf({ roles, session }: Pick<Reader, 'roles' | 'session'>): Scope {
  const others = roles.filter((role) => role !== 'consultant')
  return has({ roles: others }, 'fetch findings') ? everything : session.colleague.scope
}

const everything: Scope = { surveys: [], countries: [] }

export function mayRead({ surveys }: Pick<Scope, 'surveys'>, slug: string): boolean {
  return surveys.length === 0 || surveys.includes(slug)
}
