import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { makeReturnCode } from '#app/operations/make-return-code'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { operationContext } from '#app/respond/door'
import { findJourney, type OnTheWay } from '#app/respond/journey'
import { LaterPage } from '#app/respond/later-page'
import { OffTheWay } from '#app/respond/off-the-way'
import { offStatus, offView } from '#app/respond/off-view'
import { pageAt } from '#app/respond/page-address'
import { readFields } from '#app/respond/read-fields'
import { addressOf, stepWhereStopped } from '#app/respond/step-after'
import { groupDigits } from '#app/vault/receipt'

export const handle: PageHandle = { title: 'later' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  if (!journey.on) return data({ off: offView(journey) }, { status: offStatus(journey) })
  const { known, survey, place, content } = journey
  return data({
    code: place.survey,
    languages: survey.languages,
    hasCode: content.returnCodeId !== undefined,
    lastDay: known.row.closes_on,
    goOn: goOn(journey, args.request),
  })
}

/** A return code is made only for who asks for it, and shown in the answer to that alone. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request)
  const journey = await findJourney(args)
  if (!journey.on)
    return data(
      { made: undefined, replaced: false, trouble: journey.reason === 'not-now' },
      { status: offStatus(journey) },
    )
  const { place, survey } = journey
  const { search } = new URL(args.request.url)
  const other = survey.languages.find((each) => each === posted.get('lang'))
  if (other) return redirect(paths.later(other, place.survey) + search, 303)
  const made = await makeReturnCode(operationContext(args.context), place)
  if (!made.ok) return data({ made: undefined, replaced: false, trouble: true }, { status: 503 })
  const replaced = journey.content.returnCodeId !== undefined
  return data({ made: groupDigits(made.value.code), replaced, trouble: false })
}

export default function ComeBackLater() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if ('off' in loaded) return <OffTheWay off={loaded.off} />
  const { made, replaced = false, trouble = false } = sent ?? {}
  return <LaterPage {...loaded} {...{ made, replaced, trouble }} />
}

/** Back to the page where somebody asked, if it is one; otherwise to where the answers stop. */
function goOn(journey: OnTheWay, request: Request): string {
  const asked = new URL(request.url).searchParams.get('page') ?? undefined
  const page = pageAt(journey.survey, asked)
  return page ? addressOf(journey, page) : stepWhereStopped(journey)
}
