import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { dayAfter } from '#app/operations/day-after'
import { takeForm } from '#app/operations/people/take-form'
import { endToken } from '#app/operations/programs/end-token'
import { makeToken, type MakeTokenProblem } from '#app/operations/programs/make-token'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { forbidden } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { requireStaff, type AtWork } from '#app/staff/door'
import { readerLanguage } from '#app/staff/findings/reader-language'
import { newMark } from '#app/staff/new-mark'
import { TokenMade } from '#app/staff/programs/token-made'
import { TokensPage } from '#app/staff/programs/tokens-page'
import { tokensView } from '#app/staff/programs/tokens-view'
import { typedToken } from '#app/staff/programs/typed-token'
import { settle } from '#app/staff/settle'

export const handle: PageHandle = {
  title: 'tokens',
  asleep: true,
  right: 'give access to programs',
}

const usualDays = 90

export async function loader(args: LoaderFunctionArgs) {
  const atWork = await requireStaff(args, 'give access to programs')
  const { origin, searchParams } = new URL(args.request.url)
  const page = Number(searchParams.get('page'))
  const done = (['ended', 'gone'] as const).find((each) => each === searchParams.get('done'))
  const fresh = { name: '', surveys: [], expiresOn: dayAfter(atWork.today, usualDays) }
  const view = await tokensView(atWork, { lang: readerLanguage(args), page })
  return { ...view, ...{ done, origin, fresh }, mark: newMark(atWork) }
}

export async function action(args: ActionFunctionArgs) {
  const atWork = await requireStaff(args, 'give access to programs')
  const posted = await readFields(args.request)
  if (posted.get('do') === 'end') return end(atWork, posted.get('token'))
  const typed = typedToken(posted)
  const made = await takeForm(atWork, posted.get('mark'), () => makeToken(atWork, typed))
  if (made.ok) return data({ typed, problems: [], already: false, made: made.value })
  const settled = settle<MakeTokenProblem>(made.problems)
  return data({ typed, ...settled, made: undefined }, { status: 422 })
}

async function end(atWork: AtWork, id: string) {
  const ended = await endToken(atWork, { id })
  if (ended.ok) return redirect(paths.tokens({ done: 'ended' }), 303)
  if (ended.problems.some(({ code }) => code === 'not-allowed')) throw forbidden()
  return redirect(paths.tokens({ done: 'gone' }), 303)
}

export default function Tokens() {
  const { fresh, ...loaded } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (sent?.made) return <TokenMade {...sent.made} origin={loaded.origin} />
  const { typed = fresh, problems = [], already = false } = sent ?? {}
  return <TokensPage {...loaded} {...{ typed, problems, already }} />
}
