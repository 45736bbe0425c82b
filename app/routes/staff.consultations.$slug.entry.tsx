import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireEntry } from '#app/operations/entry/require-entry'
import type { PageHandle } from '#app/page-title'
import { forbidden, refused } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { requireStaff } from '#app/staff/door'
import { chosenIn } from '#app/staff/entry/chosen'
import { EntryPage } from '#app/staff/entry/entry-page'
import { mayEnter } from '#app/staff/entry/may-enter'
import { takeSheet } from '#app/staff/entry/take-sheet'
import { readTyped } from '#app/staff/entry/typed-sheet'
import { requireNamed } from '#app/staff/reach/named-survey'
import { toBase64url } from '#app/vault/base64url'
import { enteredModesOf } from '#surveys/definition/modes'

export const handle: PageHandle = { title: 'entryOf', asleep: true, right: 'enter responses' }

export async function loader(args: LoaderFunctionArgs) {
  const { atWork, slug, survey, named } = await requireMine(args)
  const entry = await requireEntry(atWork, slug)
  const chosen = chosenIn(survey, args.request)
  const sheet = toBase64url(atWork.random(32))
  const closed = entry.ok ? undefined : entry.problems[0]
  return { slug, survey, named, modes: enteredModesOf(survey), chosen, sheet, closed }
}

/** The page goes back and forth with all that was typed, which is kept nowhere until it is sealed. */
export async function action(args: ActionFunctionArgs) {
  const { atWork, slug, survey } = await requireMine(args)
  const chosen = chosenIn(survey, args.request)
  if (!chosen) throw refused(400)
  const typed = readTyped(survey, await readFields(args.request))
  const sent = await takeSheet(atWork, { slug, survey, ...chosen }, typed)
  return data(sent, { status: sent.kind === 'sheet' && sent.isBack ? 422 : 200 })
}

async function requireMine(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'enter responses')
  const named = await requireNamed(atWork, args.params.slug)
  if (!mayEnter(atWork, named.slug)) throw forbidden()
  return { atWork, ...named }
}

export default function Entry() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <EntryPage {...loaded} sent={sent} />
}
