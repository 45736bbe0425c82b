import { changeRegister } from '#db/register/change'
import {
  listReminderTexts,
  putReminderText,
  removeReminderText,
} from '#db/register/queries/reminder-texts'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { withRight } from '../rights'
import { note, type StaffContext } from '../staff-context'

/** What is known of a survey itself, and changes while a text stays. */
export interface ReminderFacts {
  address: string
  day: string
}

export interface ReminderText {
  subject: string
  body: string
}

export interface KeptReminder extends ReminderText {
  revision: number
}

/** The texts that staff have worded for a survey, by language. */
export async function findReminderTexts(
  { register }: Pick<Context, 'register'>,
  survey: string,
): Promise<Map<string, KeptReminder>> {
  const texts = await listReminderTexts(register, survey)
  return new Map(
    texts.map(({ lang, subject, body, revision }) => [lang, { subject, body, revision }]),
  )
}

export type ReminderTextProblem =
  | { code: 'subject-missing' }
  | { code: 'subject-long'; most: number }
  | { code: 'body-missing' }
  | { code: 'body-long'; most: number }
  /** Somebody else changed this text after the page was opened. */
  | { code: 'changed-meanwhile' }

interface Wanted extends KeptReminder {
  slug: string
  /** The survey’s neutral code. */
  survey: string
  lang: string
}

export const keepReminderText = withRight('remind members', keep)

function keep(
  context: StaffContext,
  { slug, survey, lang, revision, ...text }: Wanted,
): Promise<Result<null, ReminderTextProblem>> {
  return changeRegister(context.register, async (register) => {
    const problems = textProblems(text)
    if (problems.length > 0) return fail(...problems)
    const before = (await findReminderTexts({ register }, survey)).get(lang)
    if ((before?.revision ?? 0) !== revision) return fail({ code: 'changed-meanwhile' })
    const { subject, body } = text
    await putReminderText(register, { survey, lang, subject, body, revision: revision + 1 })
    await note(register, context, 'reminder worded', slug, { lang })
    return ok(null)
  })
}

/** Goes back to the text that the house brings along. */
export const dropReminderText = withRight('remind members', drop)

function drop(
  context: StaffContext,
  { slug, survey, lang }: Pick<Wanted, 'slug' | 'survey' | 'lang'>,
): Promise<Result<null, never>> {
  return changeRegister(context.register, async (register) => {
    const known = (await findReminderTexts({ register }, survey)).has(lang)
    if (!known) return ok(null)
    await removeReminderText(register, survey, lang)
    await note(register, context, 'reminder worded', slug, { lang })
    return ok(null)
  })
}

const longestSubject = 150
const longestBody = 5000

function textProblems({ subject, body }: ReminderText): ReminderTextProblem[] {
  const problems: (ReminderTextProblem | false)[] = [
    subject.trim() === '' && { code: 'subject-missing' },
    subject.length > longestSubject && { code: 'subject-long', most: longestSubject },
    body.trim() === '' && { code: 'body-missing' },
    body.length > longestBody && { code: 'body-long', most: longestBody },
  ]
  return problems.filter((problem) => problem !== false)
}

const places = { address: '{{address}}', day: '{{day}}' } as const

/** A kept text with address and last day as they are now. */
export function filledIn({ subject, body }: ReminderText, facts: ReminderFacts): ReminderText {
  const fill = (text: string) =>
    text.replaceAll(places.address, facts.address).replaceAll(places.day, facts.day)
  return { subject: fill(subject), body: fill(body) }
}

/** A text as it is kept: what may change later stands there as a place to be filled in. */
export function withPlaces({ subject, body }: ReminderText, facts: ReminderFacts): ReminderText {
  const open = (text: string) =>
    text.replaceAll(facts.address, places.address).replaceAll(facts.day, places.day)
  return { subject: open(subject), body: open(body) }
}
