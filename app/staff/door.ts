import { redirect, type AppLoadContext } from '@remix-run/node'

import type { DoorContext } from '#app/operations/people/door-context'
import { findNetwork } from '#app/operations/people/network'
import type { Session } from '#app/operations/people/session'
import { has, type Right } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { paths } from '#app/paths'
import { forbidden, refused } from '#app/refusals'
import { operationContext } from '#app/respond/door'

/** What operations are given by a colleague’s page. */
export interface AtWork extends StaffContext, DoorContext {
  session: Session
}

export interface Asked {
  request: Request
  context: AppLoadContext
}

/** What operations at the door are given, whoever stands there. */
export function doorContext(context: AppLoadContext): DoorContext {
  return { ...operationContext(context), now: Date.now(), secret: context.door.factorSecret }
}

/** Lets a colleague in who has the right; all others are led to the sign-in page or turned away. */
export async function requireStaff(asked: Asked, right: Right): Promise<AtWork> {
  const atWork = requireSession(asked)
  const { hasFactor, colleague, isOver } = atWork.session
  const { factorRequired } = await findNetwork(asked.context)
  if (factorRequired && !hasFactor) throw redirect(paths.staffFactor())
  if (!has(colleague, right)) throw isOver ? refused('accessOver') : forbidden()
  return atWork
}

/** Lets in whoever has signed in, also where a second factor must be set up first. */
export function requireSession({ request, context }: Asked): AtWork {
  const { session, refusal } = context
  if (refusal) throw refused(refusal)
  if (!session && request.method === 'POST') throw refused(401)
  const { on, lang } = wanted(request)
  if (!session) throw redirect(paths.signIn(on, lang))
  if (session.factorDue) throw redirect(paths.signInDigits(on))
  const { name: who, roles } = session.colleague
  return { ...doorContext(context), who, roles, session }
}

/** The page that was asked for; whoever has signed in reads it in their own language. */
function wanted(request: Request): { on: string; lang: string | null } {
  const { pathname, searchParams } = new URL(request.url)
  const lang = searchParams.get('lang')
  searchParams.delete('lang')
  return { on: searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname, lang }
}

/** Where a page at the door leads on to. */
export function placeAfter(request: Request): string {
  return placeInside(new URL(request.url).searchParams.get('on'))
}

/** A place inside the workplace that a page may lead on to; anything else is the first page. */
export function placeInside(asked: string | null): string {
  const inside =
    asked !== null && /^\/staff(\/(?!\.\.?([/?]|$))[\w.~-]+)*(\?[\w.~=&%+-]*)?$/.test(asked)
  return inside ? asked : paths.staff()
}
