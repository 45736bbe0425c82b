import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { importMembers, type ImportMembersProblem } from '#app/operations/import-members'
import { dropUpload, findUpload } from '#app/operations/members/upload'
import { takeForm } from '#app/operations/people/take-form'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { readMembersFile } from '#app/staff/members/members-file'
import { UploadPage } from '#app/staff/members/upload-page'
import { howToRead, viewUpload } from '#app/staff/members/upload-view'
import { newMark } from '#app/staff/new-mark'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = { title: 'importMembers', asleep: true, right: 'keep members' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  const id = args.params.upload ?? ''
  const upload = await requireUpload(atWork, id)
  const { searchParams } = new URL(args.request.url)
  const chosen = (name: string) => (searchParams.get(name) ?? '').slice(0, 40)
  const problem = (['already', 'changed', 'emptied'] as const).find(
    (each) => each === searchParams.get('problem'),
  )
  return {
    ...{ id, file: upload.name, problem, formMark: newMark(atWork) },
    asked: { as: chosen('as'), parted: chosen('parted') },
    view: await viewUpload(atWork, upload, searchParams),
  }
}

/** Takes the file over as it was shown, or lets it be. */
export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'keep members')
  const posted = await readFields(args.request)
  const person = atWork.session.colleague.id
  if (posted.get('do') === 'drop') {
    await dropUpload(atWork, { person, id: args.params.upload ?? '' })
    return redirect(paths.members(), 303)
  }
  return takeOver(atWork, args.params.upload ?? '', posted)
}

async function takeOver(atWork: AtWork, id: string, posted: PostedFields) {
  const person = atWork.session.colleague.id
  const again = (problem?: string) =>
    redirect(
      paths.memberUpload(id, { as: posted.get('as'), parted: posted.get('parted'), problem }),
      303,
    )
  const upload = await requireUpload(atWork, id)
  const read = await readMembersFile(upload.bytes, howToRead(posted))
  if (!read.ok) return again()
  const { rows } = read.value
  const removeMissing = posted.get('missing') === 'remove'
  const wanted = { rows, removeMissing, dryRun: false, agreed: posted.get('agreed') }
  const done = await takeForm(atWork, posted.get('mark'), () => importMembers(atWork, wanted))
  if (!done.ok) {
    const { problems, already } = settle<ImportMembersProblem>(done.problems)
    return again(already ? 'already' : problemWord(problems[0]))
  }
  await dropUpload(atWork, { person, id, isImported: true })
  const { added, changed, removed } = done.value
  return redirect(paths.members({ done: 'imported', ...textOf({ added, changed, removed }) }), 303)
}

function problemWord(problem: ImportMembersProblem | undefined): string | undefined {
  if (problem?.code === 'members-changed-meanwhile') return 'changed'
  return problem?.code === 'all-members-missing' ? 'emptied' : undefined
}

function textOf(counts: { added: number; changed: number; removed: number }) {
  const { added, changed, removed } = counts
  return { added: String(added), changed: String(changed), removed: String(removed) }
}

async function requireUpload(atWork: AtWork, id: string) {
  const found = await findUpload(atWork, { person: atWork.session.colleague.id, id })
  if (found.ok) return found.value
  if (found.problems.some(({ code }) => code === 'not-allowed')) throw forbidden()
  const isImported = found.problems.some(({ code }) => code === 'upload-imported')
  throw redirect(`${paths.importMembers()}?problem=${isImported ? 'imported' : 'gone'}`, 303)
}

export default function MemberUpload() {
  return <UploadPage {...useLoaderData<typeof loader>()} />
}
