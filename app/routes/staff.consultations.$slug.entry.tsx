import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { requireEntry } from '#app/operations/entry/require-entry'
import type { PageHandle } from '#app/page-title'
import { refused } from '#app/refusals'
import { chosenIn } from '#app/staff/entry/chosen'
import { EntryPage } from '#app/staff/entry/entry-page'
import { readEntry } from '#app/staff/entry/read-entry'
import { requireMine } from '#app/staff/entry/require-mine'
import { takeSheet, type SheetSent } from '#app/staff/entry/take-sheet'
import { takeStack, turnIn } from '#app/staff/entry/take-stack'
import { readTyped } from '#app/staff/entry/typed-sheet'
import { toBase64url } from '#app/vault/base64url'
import { enteredModesOf } from '#surveys/definition/modes'

export const handle: PageHandle = { title: 'entryOf', asleep: true, right: 'enter responses' }

export async function loader(args: LoaderFunctionArgs) {
  const { atWork, slug, survey, named } = await requireMine(args)
  const entry = await requireEntry(atWork, slug)
  const chosen = chosenIn(survey, args.request)
  const sheet = toBase64url(atWork.random(32))
  const closed = entry.ok ? undefined : entry.problems[0]
  const handedOut = entry.ok ? (entry.value.row.bundled_on ?? undefined) : undefined
  return { slug, survey, named, modes: enteredModesOf(survey), chosen, sheet, closed, handedOut }
}

/** The page goes back and forth with all that was typed, which is kept nowhere until it is sealed. */
export async function action(args: ActionFunctionArgs) {
  const { atWork, slug, survey } = await requireMine(args)
  const { posted, file } = await readEntry(args.request)
  if (turnIn(posted)) {
    const turned = await takeStack(atWork, { slug, survey, posted, file })
    return answered(turned, turned.kind === 'stack' && turned.trouble !== undefined)
  }
  const chosen = chosenIn(survey, args.request)
  if (!chosen) throw refused(400)
  const sent = await takeSheet(atWork, { slug, survey, ...chosen }, readTyped(survey, posted))
  return answered(sent, sent.kind === 'sheet' && sent.isBack)
}

function answered(sent: SheetSent, isBack: boolean) {
  return data(sent, { status: isBack ? 422 : 200 })
}

export default function Entry() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <EntryPage {...loaded} sent={sent} />
}
