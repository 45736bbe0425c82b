import { findPreviewLink } from '#db/register/queries/previews'

import type { DoorContext } from '../people/door-context'
import { findOpenSessionBy } from '../people/session'
import { hashToken } from '../people/token'
import { has } from '../rights'
import { findPreviewed, type Previewed } from './find-previewed'
import { readTicket } from './ticket'

/** Somebody who may look at a survey, and what they look at. */
export interface Look extends Previewed {
  slug: string
  /** The link they came by; none for a colleague, who comes with a ticket. */
  link: { id: string; forWhom: string; expiresOn: string } | undefined
}

/** What a link or a ticket leads to, as long as it is good. */
export async function findLook(context: DoorContext, named: string): Promise<Look | undefined> {
  const found = linkLike.test(named)
    ? await lookByLink(context, named)
    : await lookByTicket(context, named)
  if (!found) return undefined
  const previewed = await findPreviewed(context, found.slug)
  return previewed && { ...previewed, ...found }
}

type Found = Pick<Look, 'slug' | 'link'>

const linkLike = /^[\w-]{43}$/

async function lookByLink(
  { register, today }: DoorContext,
  token: string,
): Promise<Found | undefined> {
  const row = await findPreviewLink(register, hashToken(token))
  if (!row || row.expires_on < today) return undefined
  const { id, slug, for_whom: forWhom, expires_on: expiresOn } = row
  return { slug, link: { id, forWhom, expiresOn } }
}

// Asked anew on each page: whoever signs out, or may no longer see consultations, sees this no longer.
async function lookByTicket(context: DoorContext, text: string): Promise<Found | undefined> {
  const ticket = readTicket(context, text)
  const session = ticket && (await findOpenSessionBy(context, ticket.session))
  if (!session || session.factorDue || !has(session.colleague, 'see consultations'))
    return undefined
  return { slug: ticket.slug, link: undefined }
}
