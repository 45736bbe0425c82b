import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { findKey } from '#app/operations/keys/find-key'
import { letKeyIn, turnKeyAway } from '#app/operations/keys/let-key-in'
import { removeOrAsk, type RemovedOrAsked } from '#app/operations/requests/remove-or-ask'
import { tidyName } from '#app/operations/people/person'
import { lookRemovable } from '#app/operations/remove-key-holder'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { notFound } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { keyLeaving } from '#app/staff/keys/key-leaving'
import { fingerprintIn } from '#app/staff/keys/holder-id'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { HolderPage } from '#app/staff/keys/holder-page'
import type { KeyProblem } from '#app/staff/keys/key-problem'
import type { TypedRemoval } from '#app/staff/keys/removal'
import { byTitle, removalView } from '#app/staff/keys/removal-view'
import { WaitingKeyPage } from '#app/staff/keys/waiting-key-page'
import { settle } from '#app/staff/settle'

const right = 'keep key holders'

export const handle: PageHandle = { title: 'keyHolder', asleep: true, right }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const found = await requireKey(atWork, args.params.id)
  const named = found.key.name
  if (found.waits) return { ...found, named }
  const { fingerprint } = found.key
  const removal = await removalView(atWork, fingerprint, readerLanguage(args))
  return {
    ...found,
    key: { ...found.key, removal, ...(await keyLeaving(atWork, fingerprint)) },
    named,
  }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, right)
  const posted = await readFields(args.request)
  const found = await requireKey(atWork, args.params.id)
  const { fingerprint, name } = found.key
  const lang = readerLanguage(args)
  if (!found.waits) return remove(atWork, { name, lang }, posted)
  return posted.get('do') === 'let-in'
    ? letIn(atWork, fingerprint, posted)
    : after(await turnKeyAway(atWork, { fingerprint }), 'turned-away')
}

async function remove(
  atWork: AtWork,
  { name, lang }: { name: string; lang: string },
  posted: PostedFields,
) {
  const typed = posted.get('typed').slice(0, 200)
  const single = posted.get('singleKey').trim().slice(0, 200)
  const leaving = { name, singleKey: single || undefined }
  const seen = { second: posted.get('second') === 'yes' }
  const sent = { typed, singleKey: single }
  if (tidyName(typed) !== tidyName(name)) {
    const removable = await lookRemovable(atWork, leaving)
    const others = removable.ok ? [] : settle<KeyProblem>(removable.problems).problems
    const told = await byTitle(atWork, others, lang)
    return again([{ code: 'typed-otherwise', name }, ...told], sent)
  }
  const done = await removeOrAsk(atWork, { ...leaving, seen })
  if (done.ok) return redirect(placeAfter(done.value), 303)
  return again(await byTitle(atWork, settle<KeyProblem>(done.problems).problems, lang), sent)
}

function placeAfter({ request }: RemovedOrAsked): string {
  return request ? paths.request(request.id, { done: 'asked' }) : paths.keyHolders('removed')
}

async function letIn(atWork: AtWork, fingerprint: string, posted: PostedFields) {
  const compared = posted.get('compared') === 'yes'
  const { colleague, hash: session } = atWork.session
  const shown = { by: colleague.id, session, proof: posted.get('proof') }
  const wrapped = posted.get('wrapped')
  return after(await letKeyIn(atWork, { fingerprint, compared, wrapped, ...shown }), 'let-in')
}

function after(done: Awaited<ReturnType<Doing>>, what: string) {
  if (done.ok) return redirect(paths.keyHolders(what), 303)
  return again(settle<KeyProblem>(done.problems).problems)
}

type Doing = typeof letKeyIn | typeof turnKeyAway

const nothingTyped: TypedRemoval = { typed: '', singleKey: '' }

function again(problems: KeyProblem[], typed = nothingTyped) {
  return data({ problems, ...typed }, { status: 422 })
}

async function requireKey(atWork: AtWork, id: string | undefined) {
  const { roles, session } = atWork
  const reader = { person: session.colleague.id, session: session.hash, roles }
  const found = await findKey(atWork, fingerprintIn(id), reader)
  if (!found) throw notFound()
  return found
}

export default function KeyHolder() {
  const found = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() ?? { problems: [], ...nothingTyped }
  if (found.waits) return <WaitingKeyPage {...found.key} problems={sent.problems} />
  return <HolderPage {...found.key} {...sent} />
}
