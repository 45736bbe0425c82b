import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { wordsFor } from '#app/i18n/words-for'
import { takeForm } from '#app/operations/people/take-form'
import {
  dropReminderText,
  keepReminderText,
  withPlaces,
} from '#app/operations/reminders/reminder-text'
import { sendReminder, sendReminderAgain } from '#app/operations/reminders/send-reminder'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff, type AtWork } from '#app/staff/door'
import { newMark } from '#app/staff/new-mark'
import { requireNamed, type NamedSurvey } from '#app/staff/reach/named-survey'
import { findLoggedReminder } from '#app/staff/reminders/logged-reminder'
import { factsIn, lettersFor } from '#app/staff/reminders/letters'
import type { ReminderProblem } from '#app/staff/reminders/reminder-problem'
import { RemindersPage } from '#app/staff/reminders/reminders-page'
import { SendPage } from '#app/staff/reminders/send-page'
import { sharesOf } from '#app/staff/reminders/shares'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = { title: 'reminders', asleep: true, right: 'remind members' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'remind members')
  const about = await requireNamed(atWork, args.params.slug)
  const { slug, named, stands, survey } = about
  const { mailRoom } = args.context
  const asked = new URL(args.request.url).searchParams
  const letters = await lettersFor(args, atWork, about)
  const round = mailRoom?.find(slug)
  const last = await findLoggedReminder(atWork, slug)
  const common = { slug, named, stands, mark: newMark(atWork), last }
  const letterIn = (wanted: string | null) => letters.find(({ lang }) => lang === wanted)
  const letter = letterIn(asked.get('text')) ?? letterIn(readerLanguage(args, atWork)) ?? letters[0]
  if (!letter) throw new Error(`${slug} speaks no language.`)
  const isSending = asked.get('step') === 'send' && mailRoom !== undefined
  const shares = isSending ? await sharesOf(atWork, letters) : undefined
  const shown = {
    ...{ ...common, languages: survey.languages, letter, hasMail: mailRoom !== undefined },
    ...{ hasReach: survey.reach === true, saved: asked.get('done') === 'saved', round },
    ...{ shares, sentToday: last?.day === atWork.today },
  }
  // Without script the page asks again by itself while letters are on their way.
  const headers = round?.isOver === false ? { headers: { Refresh: '4' } } : undefined
  return data(shown, headers)
}

export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  const again = loaderHeaders.get('Refresh')
  return again === null ? new Headers() : { Refresh: again }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'remind members')
  const about = await requireNamed(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const what = posted.get('do')
  if (what === 'save' || what === 'drop') return keep(args, atWork, about, posted)
  if (what === 'send' || what === 'again') return send(args, atWork, about, posted)
  throw refused(400)
}

async function keep(
  args: ActionFunctionArgs,
  atWork: AtWork,
  about: NamedSurvey,
  posted: PostedFields,
) {
  const { slug, survey } = about
  const lang = survey.languages.find((each) => each === posted.get('lang'))
  if (!lang) throw refused(400)
  const named = { slug, survey: survey.code, lang }
  const typed = { subject: posted.get('subject'), text: posted.get('body') }
  const body = typed.text.replaceAll('\r\n', '\n')
  // The text that the house brings along has its day in words of the house.
  const spoken = Number(posted.get('revision')) === 0 ? wordsFor(lang) : lang
  const text = withPlaces({ subject: typed.subject, body }, factsIn(args, about, lang, spoken))
  const kept =
    posted.get('do') === 'drop'
      ? await dropReminderText(atWork, named)
      : await keepReminderText(atWork, {
          ...{ ...named, ...text, revision: Number(posted.get('revision')) },
        })
  if (kept.ok) return redirect(paths.remindersOf(slug, { text: lang, done: 'saved' }), 303)
  return again(settle<ReminderProblem>(kept.problems), typed)
}

async function send(
  args: ActionFunctionArgs,
  atWork: AtWork,
  about: NamedSurvey,
  posted: PostedFields,
) {
  const { slug } = about
  const context = { ...atWork, mailRoom: args.context.mailRoom }
  const { letters, members, seen } = await sharesOf(atWork, await lettersFor(args, atWork, about))
  const isAgain = posted.get('do') === 'again'
  if (!isAgain && posted.get('seen') !== seen) {
    return again({ problems: [{ code: 'recipients-changed' }], already: false })
  }
  const plain = letters.map(({ lang, subject, text }) => ({ lang, subject, text }))
  const sent = await takeForm(atWork, posted.get('mark'), () =>
    isAgain
      ? sendReminderAgain(context, { slug, letters: plain })
      : sendReminder(context, { slug, letters: plain, expected: members }),
  )
  if (sent.ok) return redirect(paths.remindersOf(slug), 303)
  return again(settle<ReminderProblem>(sent.problems))
}

function again(
  found: { problems: ReminderProblem[]; already: boolean },
  typed?: { subject: string; text: string },
) {
  return data({ ...found, typed }, { status: 422 })
}

export default function Reminders() {
  const { shares, ...loaded } = useLoaderData<typeof loader>()
  const { typed, problems = [], already = false } = useActionData<typeof action>() ?? {}
  const isSending = shares !== undefined && !already && loaded.round?.isOver !== false
  if (isSending) return <SendPage {...loaded} {...shares} problems={problems} />
  return <RemindersPage {...loaded} {...{ typed, problems, already }} />
}
