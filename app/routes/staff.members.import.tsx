import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { keepUpload } from '#app/operations/members/upload'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden } from '#app/refusals'
import { requireStaff } from '#app/staff/door'
import { ImportPage } from '#app/staff/members/import-page'
import { uploadedFile } from '#app/staff/uploaded-text'

export const handle: PageHandle = { title: 'importMembers', asleep: true, right: 'keep members' }

// Some 50,000 organisations, also where every sign takes two bytes or three.
const longestFile = 20 * 1024 * 1024

export async function loader(args: LoaderFunctionArgs) {
  await requireStaff(args, 'keep members')
  const problem = new URL(args.request.url).searchParams.get('problem')
  return { gone: (['gone', 'imported'] as const).find((each) => each === problem) }
}

/** Keeps the file for its sender, and leads to the page that shows what it would do. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  const { file } = await uploadedFile(args.request, 'file', longestFile)
  if (!file.ok) return data({ problems: file.problems }, { status: 422 })
  const person = atWork.session.colleague.id
  const kept = await keepUpload(atWork, { person, ...file.value })
  if (!kept.ok) throw forbidden()
  return redirect(paths.memberUpload(kept.value.id), 303)
}

export default function ImportMembers() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <ImportPage {...loaded} problems={sent?.problems ?? []} />
}
