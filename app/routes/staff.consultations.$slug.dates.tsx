import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { changeDates, type ChangeDatesProblem } from '#app/operations/consultations/change-dates'
import type { Days } from '#app/operations/consultations/date-problems'
import { findNetwork } from '#app/operations/people/network'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { DatesPage } from '#app/staff/consultations/dates-page'
import { dateView } from '#app/staff/consultations/date-view'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff } from '#app/staff/door'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = {
  ...{ title: 'consultationDates', asleep: true, right: 'design consultations' },
}

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'design consultations')
  const found = await requireConsultation(atWork, args.params.slug)
  const { timeZone } = await findNetwork(atWork)
  const lang = readerLanguage(args, atWork)
  const title = titleIn(found.survey, lang)
  const isPublished = found.row !== undefined
  return {
    ...{ slug: found.slug, title, named: title, isPublished },
    dates: dateView(found, { hour: atWork.hour, timeZone }, lang),
    hasOpened: isPublished && found.standing !== 'not-yet',
    isOver: found.standing === 'closed',
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'design consultations')
  const { slug } = await requireConsultation(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const typed = typedDays(posted)
  const [opens = '', closes = '', retention = ''] = posted.get('seen').split(',')
  const changed = await changeDates(atWork, {
    slug,
    seen: { opens, closes, retention },
    days: typed,
  })
  if (changed.ok) return redirect(paths.consultation(slug, 'dates'), 303)
  const { problems } = settle<ChangeDatesProblem>(changed.problems)
  return data({ problems, typed }, { status: 422 })
}

function typedDays(posted: PostedFields): Days {
  const day = (name: keyof Days) => posted.get(name).trim().slice(0, 40)
  return { opens: day('opens'), closes: day('closes'), retention: day('retention') }
}

export default function ConsultationDates() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { problems = [], typed = loaded.dates.days } = sent ?? {}
  return <DatesPage {...loaded} {...{ problems, typed }} />
}
