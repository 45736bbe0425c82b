import { lotsIn, type MailRoom, type Posting, type Round } from '#app/mail/mail-room'
import type { Letter } from '#app/mail/mailer'
import { changeRegister } from '#db/register/change'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { fail, ok, type Result } from '#surveys/result'

import { standing } from '../is-open'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'
import { findRecipients } from './recipients'

export interface ReminderContext extends StaffContext {
  /** Absent where this server was told of no mail service. */
  mailRoom?: MailRoom | undefined
}

interface Wanted {
  slug: string
  /** The text in each language that the survey offers. */
  letters: Letter[]
  /** How many were to get it when whoever sends it looked; a register may change meanwhile. */
  expected: number
}

export type SendReminderProblem =
  | { code: 'no-mail' }
  | { code: 'not-open' }
  | { code: 'nobody-to-remind' }
  | { code: 'recipients-changed' }
  | { code: 'under-way' }

/** Writes to all members alike, in lots that show nobody to another; pages show how far it is. */
export const sendReminder = withRight('remind members', send)

async function send(
  context: ReminderContext,
  { slug, letters, expected }: Wanted,
): Promise<Result<{ members: number }, SendReminderProblem>> {
  const open = await requireOpen(context, slug)
  if (!open.ok) return open
  const { byLanguage } = await findRecipients(
    context,
    letters.map(({ lang }) => lang),
  )
  const postings = postingsFor(letters, byLanguage)
  const members = countIn(postings)
  if (members === 0) return fail({ code: 'nobody-to-remind' })
  if (members !== expected) return fail({ code: 'recipients-changed' })
  return begin(context, open.value, { slug, postings })
}

/**
 * Tries once more for those to whom the last letter could not be sent, as long as the server runs.
 * They get the text as it is now, if they still are members.
 */
export const sendReminderAgain = withRight('remind members', sendAgain)

async function sendAgain(
  context: ReminderContext,
  { slug, letters }: Pick<Wanted, 'slug' | 'letters'>,
): Promise<Result<{ members: number }, SendReminderProblem>> {
  const open = await requireOpen(context, slug)
  if (!open.ok) return open
  const missed = new Set(open.value.missed(slug))
  const { byLanguage } = await findRecipients(
    context,
    letters.map(({ lang }) => lang),
  )
  const postings = postingsFor(letters, byLanguage, (address) => missed.has(address))
  if (postings.length === 0) return fail({ code: 'nobody-to-remind' })
  return begin(context, open.value, { slug, postings })
}

function postingsFor(
  letters: Letter[],
  byLanguage: Map<string, string[]>,
  isMeant: (address: string) => boolean = () => true,
): Posting[] {
  return letters
    .map((letter) => ({ ...letter, to: (byLanguage.get(letter.lang) ?? []).filter(isMeant) }))
    .filter(({ to }) => to.length > 0)
}

async function requireOpen(
  context: ReminderContext,
  slug: string,
): Promise<Result<MailRoom, SendReminderProblem>> {
  const { mailRoom } = context
  if (!mailRoom) return fail({ code: 'no-mail' })
  return (await isOpen(context, slug)) ? ok(mailRoom) : fail({ code: 'not-open' })
}

async function isOpen(
  { register, hour }: Pick<ReminderContext, 'register' | 'hour'>,
  slug: string,
): Promise<boolean> {
  const survey = await findSurveyBySlug(register, slug)
  return survey !== undefined && standing(survey, hour) === 'open'
}

async function begin(
  context: ReminderContext,
  mailRoom: MailRoom,
  { slug, postings }: { slug: string; postings: Posting[] },
): Promise<Result<{ members: number }, SendReminderProblem>> {
  const members = countIn(postings)
  const tell = (what: 'reminder begun' | 'reminder sent', facts: object) =>
    changeRegister(context.register, (register) =>
      note(register, context, what, slug, { ...facts }),
    )
  if (mailRoom.find(slug)?.isOver === false) return fail({ code: 'under-way' })
  await tell('reminder begun', { members, messages: lotsIn(postings) })
  const whenOver = ({ reached, failed, isHalted }: Round) =>
    tell('reminder sent', { reached, failed, ...(isHalted && { halted: 'not open' }) })
  const isStillWanted = openFrom(context, slug)
  const hasBegun = mailRoom.begin(slug, postings, { isStillWanted, whenOver })
  return hasBegun ? ok({ members }) : fail({ code: 'under-way' })
}

/** Asks whether a survey is still open; a round that takes hours may outlast its last day. */
function openFrom(context: ReminderContext, slug: string): () => Promise<boolean> {
  const begun = performance.now()
  return () => {
    const passed = Math.floor((performance.now() - begun) / millisecondsInAnHour)
    return isOpen({ register: context.register, hour: context.hour + passed }, slug)
  }
}

const millisecondsInAnHour = 3_600_000

function countIn(postings: Posting[]): number {
  return postings.reduce((sum, { to }) => sum + to.length, 0)
}
