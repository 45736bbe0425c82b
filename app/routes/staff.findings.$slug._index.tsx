import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { requireStaff } from '#app/staff/door'
import { PackPage } from '#app/staff/findings/pack-page'
import { packView } from '#app/staff/findings/pack-view'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { requireOpen } from '#app/staff/findings/require-open'

export const handle: PageHandle = { title: 'packsOf', asleep: true, right: 'fetch findings' }

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch findings')
  const view = packView(await requireOpen(atWork, args.params.slug), readerLanguage(args))
  const asked = new URL(args.request.url).searchParams
  return {
    ...{ view, named: view.title },
    lang: view.languages.find(({ value }) => value === asked.get('in'))?.value,
    place: asked.get('for') ?? undefined,
    placeMissing: asked.get('done') === 'no-place',
  }
}

export default function Pack() {
  return <PackPage {...useLoaderData<typeof loader>()} />
}
