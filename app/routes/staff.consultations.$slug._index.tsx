import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { readFields } from '#app/respond/read-fields'
import { doInLife } from '#app/staff/consultations/do-in-life'
import { doneWords } from '#app/staff/consultations/done'
import { LifePage } from '#app/staff/consultations/life-page'
import { lifeView } from '#app/staff/consultations/life-view'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { requireStaff, type AtWork } from '#app/staff/door'

export const handle: PageHandle = {
  title: 'consultation',
  asleep: true,
  right: 'see consultations',
}

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const found = await requireConsultation(atWork, args.params.slug)
  const view = await lifeView(atWork, found, readerLanguage(args, atWork))
  const asked = new URL(args.request.url).searchParams.get('done')
  const done = doneWords.find((each) => each === asked)
  return { ...view, named: view.title, may: mayOf(atWork), done }
}

/** Pausing, going on, closing, erasing, and taking a draft away. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const found = await requireConsultation(atWork, args.params.slug)
  const posted = await readFields(args.request)
  const done = await doInLife(atWork, found, { posted, lang: readerLanguage(args, atWork) })
  if ('to' in done) return redirect(done.to, 303)
  return data(done, { status: done.problems.length > 0 ? 422 : 200 })
}

function mayOf(atWork: AtWork) {
  return {
    design: has(atWork, 'design consultations'),
    publish: has(atWork, 'publish consultations'),
    issueCodes: has(atWork, 'issue codes'),
    remind: has(atWork, 'remind members'),
    erase: has(atWork, 'erase answers'),
    analyse: has(atWork, 'fetch envelopes'),
  }
}

export default function ConsultationPage() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { problems = [], keysLeft = [] } = sent ?? {}
  return <LifePage {...loaded} {...{ problems, keysLeft }} />
}
