import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { takeForm } from '#app/operations/people/take-form'
import { findPreviewed } from '#app/operations/preview/find-previewed'
import { makePreviewLink, takeBackPreviewLink } from '#app/operations/preview/links'
import type { LinkProblem } from '#app/operations/preview/links'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { addressIn, baseOf } from '#app/preview/looking'
import { forbidden, notFound } from '#app/refusals'
import { readFields, type PostedFields } from '#app/respond/read-fields'
import { addressOf } from '#app/staff/address-of'
import { requireStaff, type AtWork } from '#app/staff/door'
import { PreviewLinkMade } from '#app/staff/preview/link-made'
import { PreviewPage } from '#app/staff/preview/preview-page'
import { previewView } from '#app/staff/preview/preview-view'
import { settle } from '#app/staff/settle'
import type { Survey } from '#surveys/definition/survey'

export const handle: PageHandle = {
  title: 'consultationPreview',
  asleep: true,
  right: 'see consultations',
}

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const slug = args.params.slug ?? ''
  return previewView(args, atWork, slug, await requirePreviewed(atWork, slug))
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const slug = args.params.slug ?? ''
  const { survey } = await requirePreviewed(atWork, slug)
  const posted = await readFields(args.request)
  if (posted.get('do') === 'take-back') return takeBack(atWork, slug, posted.get('link'))
  return make(args, atWork, survey, posted)
}

async function make(
  args: ActionFunctionArgs,
  atWork: AtWork,
  { slug, languages }: Survey,
  posted: PostedFields,
) {
  const typed = { forWhom: posted.get('forWhom'), days: posted.get('days') }
  const wanted = { slug, forWhom: typed.forWhom, days: Number(typed.days) }
  const made = await takeForm(atWork, posted.get('mark'), () => makePreviewLink(atWork, wanted))
  if (!made.ok)
    return data({ made: undefined, typed, ...settle<LinkProblem>(made.problems) }, { status: 422 })
  const { token, forWhom, expiresOn } = made.value
  const base = baseOf(token, false)
  const links = languages.map((lang) => ({
    ...{ lang, link: addressOf(args, addressIn({ base }, lang, '')) },
  }))
  return data({ made: { slug, forWhom, expiresOn, links } })
}

async function takeBack(atWork: AtWork, slug: string, id: string) {
  const taken = await takeBackPreviewLink(atWork, { slug, id })
  if (!taken.ok && taken.problems[0]?.code === 'not-allowed') throw forbidden()
  return redirect(paths.previewOf(slug, { done: taken.ok ? 'taken' : 'gone' }), 303)
}

async function requirePreviewed(atWork: AtWork, slug: string) {
  const found = await findPreviewed(atWork, slug)
  if (!found) throw notFound()
  return found
}

export default function Preview() {
  const view = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.made) return <PreviewLinkMade {...sent.made} />
  const { typed = { forWhom: '', days: '7' }, problems = [], already = false } = sent ?? {}
  return <PreviewPage view={view} form={{ typed, problems, already }} />
}
