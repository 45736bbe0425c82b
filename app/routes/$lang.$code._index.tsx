import { data, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { introView } from '#app/respond/intro-view'
import { Introduction } from '#app/respond/introduction'
import { findJourney, toThanks } from '#app/respond/journey'
import { Reason } from '#app/respond/off-the-way'
import { offView } from '#app/respond/off-view'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { startFields, type StartFields } from '#app/respond/start-fields'
import { stepWhereStopped } from '#app/respond/step-after'

export const handle: PageHandle = { title: 'begin' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  const { known } = journey
  if (!journey.on && journey.reason === 'sent') throw toThanks(known)
  if (!journey.on && journey.reason !== 'no-draft') return data({ off: offView(journey) })
  args.context.isForMany = true
  return data({
    ...introView(known),
    goOn: journey.on ? stepWhereStopped(journey) : undefined,
    fields: setAside(args.context, startFields(args.context, known.row.code)),
  })
}

function setAside({ aside }: AppLoadContext, fields: StartFields): StartFields {
  const { stamp, key, challenge } = fields
  const put = aside.putText
  return { stamp: put(stamp), key: put(key), challenge: put(challenge) }
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
