import { findPreviewLink } from '#db/register/queries/previews'
import type { DeskText } from '#surveys/translation/desk-text'
import { judgeText, tidyText } from '#surveys/translation/judge-text'
import { withTranslation } from '#surveys/translation/with-translation'

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
  /** The language whose words are those of the translators’ desk. */
  desk?: string | undefined
  /** How many words that a translator just typed have a slip, and are shown as they were saved. */
  unfit: number
}

/** What a translator has typed and not saved yet, by the key of each text. */
export type TypedWords = ReadonlyMap<string, string>

/** What a link or a ticket leads to, as long as it is good. */
export async function findLook(
  context: DoorContext,
  named: string,
  typed: TypedWords = new Map(),
): Promise<Look | undefined> {
  const found = linkLike.test(named)
    ? await lookByLink(context, named)
    : await lookByTicket(context, named)
  const previewed = found && (await findPreviewed(context, found.slug))
  if (!previewed) return undefined
  return { ...previewed, ...found, ...(await wordedAs(context, previewed, found.desk, typed)) }
}

type Found = Pick<Look, 'slug' | 'link'> & Pick<Ticket, 'desk'>

/** The survey with the words that translators have typed, or saved, and not handed over yet. */
async function wordedAs(
  context: DoorContext,
  { survey }: Previewed,
  language: string | undefined,
  typed: TypedWords,
): Promise<Pick<Look, 'survey' | 'unfit'>> {
  const desk = language === undefined ? undefined : await findDesk(context, survey.slug, language)
  if (!desk) return { survey, unfit: 0 }
  const judged = desk.texts.map((text) => asTyped(text, typed.get(text.key), desk.language))
  const worded = withTranslation(
    survey,
    desk.language,
    judged.map(({ text }) => text),
  )
  const unfit = judged.filter(({ fits }) => !fits).length
  return { survey: worded.ok ? worded.value : survey, unfit }
}

function asTyped(text: DeskText, typed: string | undefined, language: string) {
  if (typed === undefined) return { text, fits: true }
  const tidied = tidyText(typed)
  const fits = tidied === '' || judgeText(text, tidied, language).length === 0
  return { text: fits ? { ...text, text: tidied } : text, fits }
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
  const right = ticket?.desk === undefined ? 'see consultations' : 'translate texts'
  if (!session || session.factorDue || !has(session.colleague, right)) return undefined
  return { slug: ticket.slug, link: undefined, desk: ticket.desk }
}
