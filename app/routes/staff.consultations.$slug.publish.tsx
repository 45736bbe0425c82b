import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import type { Consultation } from '#app/operations/consultations/find-consultation'
import { holdersToWrap } from '#app/operations/keys/holders-to-wrap'
import { readPostedKeys } from '#app/operations/keys/read-posted-keys'
import { mark, sha256 } from '#app/operations/mark'
import { takeForm } from '#app/operations/people/take-form'
import type { SurveyKeys } from '#app/operations/publish-first'
import { listDeciders, needsSecond } from '#app/operations/requests/needs-second'
import { publishOrAsk, type PublishedOrAsked } from '#app/operations/requests/publish-or-ask'
import { has, type NotAllowed } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { titleIn } from '#app/staff/consultations/title-in'
import { requireStaff, type AtWork } from '#app/staff/door'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { newMark } from '#app/staff/new-mark'
import { again } from '#app/staff/requests/again'
import { publicationView } from '#app/staff/requests/publication-view'
import { PublishPage } from '#app/staff/requests/publish-page'
import type { RequestProblem } from '#app/staff/requests/request-problem'
import { findWaitingRequest } from '#db/register/queries/requests'
import { fail, ok, type Result } from '#surveys/result'

const right = 'publish consultations'

export const handle: PageHandle = { title: 'publication', asleep: true, right }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const found = await requireConsultation(atWork, args.params.slug)
  const { register, hour, session } = atWork
  const { slug, planned } = found
  const lang = readerLanguage(args)
  const wanted = new URL(args.request.url).searchParams.get('in')
  const title = titleIn(found.survey, lang)
  const reader = { register, hour, lang, wanted, request: args.request }
  const deciders = await listDeciders(atWork, right, session.colleague.id)
  return {
    ...{ slug, title, named: title, mark: newMark(atWork), plan: planned?.revision ?? 0 },
    view: planned && (await publicationView(reader, planned.survey)),
    holders: await holdersToWrap(register),
    ...{ second: await needsSecond(atWork), deciders },
    waiting: (await findWaitingRequest(register, slug))?.id,
    mayDesign: has(atWork, 'design consultations'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const posted = await readFields(args.request)
  const found = await requireConsultation(atWork, args.params.slug)
  const done = await takeForm(atWork, posted.get('mark'), () =>
    publishPosted(atWork, found, posted),
  )
  if (!done.ok) return again(args, done.problems, posted.get('singleKey').slice(0, 200))
  const { request } = done.value
  const to = request
    ? paths.request(request.id, { done: 'asked' })
    : paths.consultation(found.slug, 'published')
  return redirect(to, 303)
}

async function publishPosted(
  atWork: AtWork,
  { row, planned }: Consultation,
  posted: PostedFields,
): Promise<Result<PublishedOrAsked, RequestProblem | NotAllowed>> {
  if (!planned) return fail({ code: 'changed-meanwhile' })
  const keys = keysFor(row !== undefined, posted)
  if (!keys.ok) return keys
  const { survey } = planned
  const second = posted.get('second') === 'yes'
  const seen = { hash: posted.get('hash'), plan: Number(posted.get('plan')), second }
  const singleKey = posted.get('singleKey').trim()
  return publishOrAsk(atWork, { survey, hash: sha256, mark, keys: keys.value, singleKey, seen })
}

/** A later version goes on with the key there is. */
function keysFor(isPublished: boolean, posted: PostedFields) {
  const none: SurveyKeys = { publicKey: new Uint8Array(), wrapped: [] }
  return isPublished ? ok(none) : readPostedKeys(posted)
}

export default function Publish() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <PublishPage problems={[]} already={false} typed="" {...loaded} {...sent} />
}
