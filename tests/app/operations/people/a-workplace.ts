import { randomBytes } from 'node:crypto'

import { acceptInvitation } from '#app/operations/people/accept-invitation'
import type { DoorContext } from '#app/operations/people/door-context'
import { invite } from '#app/operations/people/invite'
import type { Network } from '#app/operations/people/network'
import type { Scope } from '#app/operations/people/person'
import { findOpenSession, type Session } from '#app/operations/people/session'
import { offerSetUp, setUp } from '#app/operations/people/set-up'
import { roles, type Role } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import type { Stores } from '#db/connection'

import { openFreshPlace, usualEngine } from '../../../support/fresh-stores'
import { must } from '../answering'
import { on } from '../a-survey-open'

export const password = 'three calm umbrellas'

export const network: Network = {
  name: 'The network',
  contact: 'policy@example.org',
  exit: '',
  timeZone: 'Europe/London',
  fourEyes: true,
  factorRequired: false,
  neutral: false,
}

export type Workplace = StaffContext & DoorContext

/** Fresh stores in which nobody works yet. */
export async function anEmptyPlace(engine = usualEngine): Promise<Workplace> {
  const { stores, place } = await openFreshPlace(engine)
  return placeOn(stores, place.dataDir)
}

/** A network that Amara has set up. */
export async function aWorkplace(engine = usualEngine) {
  return setUpIn(await anEmptyPlace(engine))
}

export function placeOn(stores: Stores, dataDir: string): Workplace {
  const day = on('2026-02-01')
  const machine = { dataDir, random: randomBytes, secret: randomBytes(32) }
  return { ...stores, ...day, ...machine, now: day.hour * 3_600_000, who: 'Amara', roles }
}

export async function setUpIn(context: Workplace) {
  const link = (await offerSetUp(context)) ?? ''
  const first = { token: link, network, name: 'Amara', password, again: password, lang: 'en' }
  const { token } = must(await setUp(context, first))
  return { context, token }
}

const nowhere: Scope = { surveys: [], countries: [] }

/** Somebody with these roles, signed in. */
export async function aColleague(
  context: Workplace,
  name: string,
  theirs: Role[],
  scope: Scope = nowhere,
): Promise<{ token: string; session: Session }> {
  const { token: link } = must(await invite(context, { name, roles: theirs, scope }))
  const typed = { password, again: password, lang: 'en' }
  const { token } = must(await acceptInvitation(context, { token: link, ...typed }))
  return { token, session: await sessionOf(context, token) }
}

export async function sessionOf(context: Workplace, token: string): Promise<Session> {
  const session = await findOpenSession(context, token)
  if (!session) throw new Error('Nobody is signed in with this.')
  return session
}

/** The same place some time later. */
export function later<Context extends DoorContext>(context: Context, seconds: number): Context {
  const now = context.now + seconds * 1000
  return { ...context, now, hour: Math.floor(now / 3_600_000) }
}
