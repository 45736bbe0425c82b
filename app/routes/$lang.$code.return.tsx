import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import type { PageHandle } from '#app/page-title'
import { useReturnCode as openReturnCode } from '#app/operations/use-return-code'
import { paths } from '#app/paths'
import { loadDigits } from '#app/respond/load-digits'
import { DigitsPage } from '#app/respond/digits-page'
import { operationContext } from '#app/respond/door'
import { journeyFrom, toThanks } from '#app/respond/journey'
import { requireSurvey } from '#app/respond/known-survey'
import { OffTheWay } from '#app/respond/off-the-way'
import { readFields } from '#app/respond/read-fields'
import { withRootKey } from '#app/respond/root-keys'
import { stepWhereStopped } from '#app/respond/step-after'
import { mayTry, slowDown } from '#app/respond/tries'

export const handle: PageHandle = { title: 'return' }

export function loader(args: LoaderFunctionArgs) {
  return loadDigits(args)
}

/** Opens the draft behind a return code in this browser. A wrong code tells nothing, and takes its time. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request)
  const known = await requireSurvey(args)
  const { row, lang } = known
  const typed = posted.get('code')
  if (posted.has('lang')) return data({ typed, problem: undefined })
  if (!mayTry(args.context, row.code, typed))
    return data({ typed, problem: 'too-many-now' as const }, { status: 429 })
  const opened = await openReturnCode(operationContext(args.context), {
    survey: row.code,
    code: typed,
  })
  if (opened.ok) {
    const { rootKey } = opened.value
    const journey = await journeyFrom(args, known, rootKey)
    if (!journey.on && journey.reason === 'sent') return toThanks(known)
    const to = journey.on ? stepWhereStopped(journey) : paths.intro(lang, row.code)
    const cookie = withRootKey(args.request, row.code, rootKey, args.context.door.overHttps)
    return redirect(to, { status: 303, headers: { 'Set-Cookie': cookie } })
  }
  const problem = opened.problems[0]?.code ?? 'return-code-unknown'
  if (problem === 'return-code-unknown') await slowDown()
  return data({ typed, problem }, { status: problem === 'not-stored-yet' ? 503 : 422 })
}

export default function Return() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if ('off' in loaded) return <OffTheWay off={loaded.off} />
  return <DigitsPage {...loaded} kind="return" sent={sent} />
}
