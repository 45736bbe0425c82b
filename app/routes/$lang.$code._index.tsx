import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { introView } from '#app/respond/intro-view'
import { Introduction } from '#app/respond/introduction'
import { findJourney, toThanks } from '#app/respond/journey'
import { Reason } from '#app/respond/off-the-way'
import { offView } from '#app/respond/off-view'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { startFields } from '#app/respond/start-fields'
import { stepWhereStopped } from '#app/respond/step-after'

export const handle: PageHandle = { title: 'begin' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  const { known } = journey
  if (!journey.on && journey.reason === 'sent') throw toThanks(known)
  if (!journey.on && journey.reason !== 'no-draft') return data({ off: offView(journey) })
  return data({
    ...introView(known),
    goOn: journey.on ? stepWhereStopped(journey) : undefined,
    fields: startFields(args.context, known.row.code),
  })
}

export default function IntroductionPage() {
  const loaded = useLoaderData<typeof loader>()
  if (!('off' in loaded)) return <Introduction {...loaded} />
  return (
    <RespondentFrame spoken code={loaded.off.code}>
      <Reason off={loaded.off} />
    </RespondentFrame>
  )
}
