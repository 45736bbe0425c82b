import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { languageOf } from '#app/i18n/choose-language'
import { isSetUpLink, setUp } from '#app/operations/people/set-up'
import { timeZones } from '#app/operations/people/time-zones'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { doorContext } from '#app/staff/door'
import { LinkOver } from '#app/staff/door-pages/link-over'
import { nothingTyped, readSetUp } from '#app/staff/door-pages/set-up-fields'
import { SetUpPage } from '#app/staff/door-pages/set-up-page'
import { sessionCookie } from '#app/staff/session-cookie'

export const handle: PageHandle = { title: 'setUp', asleep: true }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const over = !(await isSetUpLink(context, params.token ?? ''))
  return data({ over, zones: over ? [] : timeZones() }, { status: over ? 410 : 200 })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const posted = await readFields(request)
  const typed = readSetUp(posted)
  const done = await setUp(doorContext(context), {
    ...{ network: typed.network, name: typed.name, token: params.token ?? '' },
    ...{ password: posted.get('password'), again: posted.get('again') },
    lang: languageOf(request, context.development),
  })
  if (done.ok) {
    const headers = { 'Set-Cookie': sessionCookie(done.value.token, context.door.overHttps) }
    return redirect(paths.newKey(), { status: 303, headers })
  }
  const problems = done.problems.filter((problem) => problem.code !== 'set-up-over')
  return data({ typed, problems }, { status: problems.length > 0 ? 422 : 410 })
}

export default function SetUp() {
  const { over, zones } = useLoaderData<typeof loader>()
  const { typed = nothingTyped, problems = [] } = useActionData<typeof action>() ?? {}
  return over ? <LinkOver kind="setUp" /> : <SetUpPage {...{ zones, typed, problems }} />
}
