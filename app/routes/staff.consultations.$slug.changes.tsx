import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { findComparisons } from '#app/operations/changes/find-comparisons'
import type { PageHandle } from '#app/page-title'
import { notFound } from '#app/refusals'
import { ChangesPage } from '#app/staff/changes/changes-page'
import { changesView } from '#app/staff/changes/changes-view'
import { wavesView } from '#app/staff/changes/waves-view'
import { requireConsultation } from '#app/staff/consultations/require-consultation'
import { titleIn } from '#app/staff/consultations/title-in'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { requireStaff } from '#app/staff/door'

export const handle: PageHandle = { title: 'changes', asleep: true, right: 'see consultations' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const { slug, survey } = await requireConsultation(atWork, args.params.slug)
  const lang = readerLanguage(args)
  const comparisons = await findComparisons(atWork, slug)
  const offered = comparisons.map(({ name, kind, numbers, before }) => {
    return { name, kind, ...numbers, title: titleIn(before, lang) }
  })
  const title = titleIn(survey, lang)
  const asked = new URL(args.request.url).searchParams.get('between')
  const chosen = comparisons.find(({ name }) => asked === null || name === asked)
  if (!chosen && asked !== null) throw notFound()
  if (!chosen) return { slug, title, named: title, offered, shown: undefined }
  const { name, kind, before, after } = chosen
  const waves = kind === 'wave' ? { waves: wavesView(before, after, lang) } : {}
  const shown = { name, view: changesView(before, after, lang), ...waves }
  return { slug, title, named: title, offered, shown }
}

export default function ChangesOf() {
  return <ChangesPage {...useLoaderData<typeof loader>()} />
}
