import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { withdraw } from '#app/operations/withdraw'
import type { PageHandle } from '#app/page-title'
import { loadDigits } from '#app/respond/load-digits'
import { DigitsPage } from '#app/respond/digits-page'
import { operationContext } from '#app/respond/door'
import { requireSurvey } from '#app/respond/known-survey'
import { OffTheWay } from '#app/respond/off-the-way'
import { readFields } from '#app/respond/read-fields'
import { slowDown } from '#app/respond/tries'
import { WithdrawnPage } from '#app/respond/withdrawn-page'

export const handle: PageHandle = { title: 'withdraw' }

export function loader(args: LoaderFunctionArgs) {
  return loadDigits(args)
}

/** Takes a response out, by its number alone. */
export async function action(args: ActionFunctionArgs) {
  const posted = await readFields(args.request)
  const { row } = await requireSurvey(args)
  const typed = posted.get('receipt')
  if (posted.has('lang')) return data({ typed, problem: undefined, done: false })
  const taken = await withdraw(operationContext(args.context), { survey: row.code, receipt: typed })
  if (taken.ok && taken.value === 'withdrawn')
    return data({ typed: '', problem: undefined, done: true })
  const problem = taken.ok ? taken.value : (taken.problems[0]?.code ?? 'nothing-there')
  if (problem === 'nothing-there') await slowDown()
  const known = told.find((each) => each === problem) ?? ('nothing-there' as const)
  return data(
    { typed, problem: known, done: false },
    { status: known === 'not-stored-yet' ? 503 : 422 },
  )
}

const told = ['not-24-digits', 'not-stored-yet'] as const

export default function Withdraw() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if ('off' in loaded) return <OffTheWay off={loaded.off} />
  if (sent?.done) return <WithdrawnPage code={loaded.code} />
  return <DigitsPage {...loaded} kind="withdraw" sent={sent} />
}
