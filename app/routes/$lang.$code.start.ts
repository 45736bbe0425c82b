import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'

import { paths } from '#app/paths'
import { refused } from '#app/refusals'
import { begin } from '#app/respond/begin'
import { findJourney, toThanks } from '#app/respond/journey'
import { requireSurvey } from '#app/respond/known-survey'
import { readFields } from '#app/respond/read-fields'
import { stepWhereStopped } from '#app/respond/step-after'

/** A link to here, or the Back button, leads to where one can begin. */
export async function loader(args: LoaderFunctionArgs) {
  const { lang, row } = await requireSurvey(args)
  return redirect(paths.intro(lang, row.code))
}

/** Begins; or goes on with what this browser has begun, unless asked to begin anew. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request, args.context)
  const journey = await findJourney(args)
  if (journey.on && !posted.has('anew')) return redirect(stepWhereStopped(journey), 303)
  const { known } = journey
  if (!journey.on && journey.reason === 'sent') return toThanks(known)
  if (known.standing !== 'open') return redirect(paths.intro(known.lang, known.row.code), 303)
  if (known.row.access === 'codes' && !posted.has('code'))
    return redirect(paths.enterCode(known.lang, known.row.code), 303)

  const begun = await begin(args, known, posted)
  if (begun.ok) return begun.value
  throw refused(statusOf(begun.problems[0]?.code))
}

function statusOf(code: string | undefined): number {
  if (code === 'code-not-good') return 403
  return code === 'too-many-now' ? 429 : 503
}
