import { mayRead } from '#app/operations/packs/access'
import { has } from '#app/operations/rights'

import type { AtWork } from '../door'

/** Whether a colleague enters responses to a consultation: a consultant only where their limits let them. */
export function mayEnter({ roles, session }: Pick<AtWork, 'roles' | 'session'>, slug: string) {
  const others = roles.filter((role) => role !== 'consultant')
  return has({ roles: others }, 'enter responses') || mayRead(session.colleague.scope, slug)
}
