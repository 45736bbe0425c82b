import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { submit } from '#app/operations/submit'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { isForMany, withLinesAside } from '#app/respond/check-for-many'
import { CheckPage } from '#app/respond/check-page'
import { checkView } from '#app/respond/check-view'
import { operationContext } from '#app/respond/door'
import { findJourney, toThanks, type OffTheWay } from '#app/respond/journey'
import { OffTheWay as OffPage } from '#app/respond/off-the-way'
import { offStatus, offView } from '#app/respond/off-view'
import { readFields } from '#app/respond/read-fields'
import { addressOf } from '#app/respond/step-after'
import { pagesFor } from '#surveys/journey/pages'

export const handle: PageHandle = { title: 'check' }

export async function loader(args: LoaderFunctionArgs) {
  const journey = await findJourney(args)
  if (!journey.on && journey.reason === 'sent') throw toThanks(journey.known)
  if (!journey.on) return data({ off: offView(journey) }, { status: offStatus(journey) })
  const view = checkView(journey)
  args.context.isForMany = isForMany(journey, view)
  return data(withLinesAside(view, journey.lang, args.context.aside))
}

/** Sends the answers. Sending them twice is sending them once. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request, args.context)
  const journey = await findJourney(args)
  if (!journey.on && journey.reason === 'sent') return toThanks(journey.known)
  if (!journey.on) return data({ trouble: whyOff(journey) }, { status: offStatus(journey) })
  const { place, lang, survey, answers } = journey
  const other = survey.languages.find((each) => each === posted.get('lang'))
  if (other) return redirect(paths.check(other, place.survey), 303)
  if (posted.has('back')) {
    const last = pagesFor(survey, answers).at(-1)
    return redirect(last ? addressOf(journey, last) : paths.intro(lang, place.survey), 303)
  }
  if (posted.has('later')) return redirect(paths.later(lang, place.survey), 303)

  const sent = await submit(operationContext(args.context), { ...place, lang })
  if (sent.ok) return redirect(paths.thanks(lang, place.survey), 303)
  const code = sent.problems[0]?.code
  if (code === 'left-open' || code === 'too-much-text')
    return data({ trouble: code }, { status: 422 })
  if (code === 'not-stored-yet' || code === 'draft-busy')
    return data({ trouble: 'not-stored-yet' as const }, { status: 503 })
  return data({ trouble: undefined }, { status: 410 })
}

/** The page may be drawn when the store is there again, and then it has to say what happened. */
function whyOff({ reason }: OffTheWay): 'not-stored-yet' | undefined {
  return reason === 'not-now' ? 'not-stored-yet' : undefined
}

export default function CheckAnswers() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if ('off' in loaded) return <OffPage off={loaded.off} />
  return <CheckPage view={loaded} trouble={sent?.trouble} />
}
