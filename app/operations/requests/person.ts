import type { Session } from '../people/session'
import type { StaffContext } from '../staff-context'

/** Who asks: a person who has signed in, or the command line, which is nobody. */
export interface Asking extends StaffContext {
  session?: Session | undefined
}

/** Who decides is always a person. */
export interface Deciding extends StaffContext {
  session: Session
}

export function personOf({ session }: Asking): string | null {
  return session?.colleague.id ?? null
}
