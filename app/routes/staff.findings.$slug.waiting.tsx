import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { ownName } from '#app/i18n/own-name'
import { readPack } from '#app/operations/packs/open-findings'
import type { PageHandle } from '#app/page-title'
import { notFound } from '#app/refusals'
import { requireStaff } from '#app/staff/door'
import { packState } from '#app/staff/findings/make-pack'
import { packView } from '#app/staff/findings/pack-view'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { requireOpen } from '#app/staff/findings/require-open'
import { shelfOf } from '#app/staff/findings/shelf-of'
import { WaitingPage } from '#app/staff/findings/waiting-page'

export const handle: PageHandle = { title: 'packWaiting', asleep: true, right: 'fetch findings' }

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

const secondsBetweenLooks = '4'

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'fetch findings')
  const open = await requireOpen(atWork, args.params.slug)
  const asked = new URL(args.request.url).searchParams
  const place = asked.get('for') ?? ''
  const wanted = { format: asked.get('format') ?? '', lang: asked.get('in') ?? '', place }
  const pack = readPack(open, wanted)
  if (!pack.ok) throw notFound()
  const state = await packState(shelfOf(atWork), open, pack.value)
  const { limits, regions, countries, ...view } = packView(open, readerLanguage(args))
  const places = limits?.places ?? [...regions, ...countries]
  const { format, lang } = pack.value
  const still = asked.get('still') === 'yes'
  const shown = {
    ...{ slug: view.slug, title: view.title, format, lang, place, state, still },
    spoken: ownName(lang),
    placeName: places.find(({ value }) => value === place)?.text,
  }
  const looksAgain = state.is === 'making' && !still
  return data(shown, { headers: looksAgain ? { Refresh: secondsBetweenLooks } : {} })
}

export default function Waiting() {
  return <WaitingPage {...useLoaderData<typeof loader>()} />
}
