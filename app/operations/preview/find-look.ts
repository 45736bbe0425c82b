import type { Survey } from '#surveys/definition/survey'
import { withTranslation } from '#surveys/translation/with-translation'
import { findPreviewLink } from '#db/register/queries/previews'

import type { DoorContext } from '../people/door-context'
import { findOpenSessionBy } from '../people/session'
import { hashToken } from '../people/token'
import { has } from '../rights'
import { findDesk } from '../translations/find-desk'
import { findPreviewed, type Previewed } from './find-previewed'
import { readTicket, type Ticket } from './ticket'

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
  const { desk, ...look } = found
  const previewed = await findPreviewed(context, look.slug)
  return previewed && { ...previewed, ...look, survey: await wordedAs(context, previewed, desk) }
}

type Found = Pick<Look, 'slug' | 'link'> & Pick<Ticket, 'desk'>

/** The survey with the words that translators have saved and not handed over yet. */
async function wordedAs(
  context: DoorContext,
  { survey }: Previewed,
  language: string | undefined,
): Promise<Survey> {
  const desk = language === undefined ? undefined : await findDesk(context, survey.slug, language)
  const worded = desk && withTranslation(survey, desk.language, desk.texts)
  return worded?.ok ? worded.value : survey
}

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
  return { slug: ticket.slug, link: undefined, desk: ticket.desk }
}
