import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { listConsultations } from '#app/operations/consultations/list-consultations'
import { has } from '#app/operations/rights'
import type { PageHandle } from '#app/page-title'
import { ConsultationsPage } from '#app/staff/consultations/consultations-page'
import { readerLanguage } from '#app/staff/consultations/reader-language'
import { requireStaff } from '#app/staff/door'

export const handle: PageHandle = {
  title: 'consultations',
  asleep: true,
  right: 'see consultations',
}

const each = 25

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'see consultations')
  const asked = new URL(args.request.url).searchParams
  const page = Math.max(1, Math.floor(Number(asked.get('page'))) || 1)
  const { listed, count } = await listConsultations(atWork, { page, each })
  const lang = readerLanguage(args, atWork)
  return {
    listed: listed.map(({ titles, ...shown }) => {
      return { ...shown, title: titles[lang] ?? titles.en ?? shown.slug }
    }),
    ...{ page, pages: Math.ceil(count / each) },
    mayDesign: has(atWork, 'design consultations'),
    takenAway: asked.get('done') === 'takenAway',
  }
}

export default function Consultations() {
  return <ConsultationsPage {...useLoaderData<typeof loader>()} />
}
