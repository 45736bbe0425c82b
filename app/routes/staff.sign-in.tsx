import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'

import { isOffered } from '#app/i18n/languages'
import { signIn } from '#app/operations/people/sign-in'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { doorContext, placeAfter } from '#app/staff/door'
import { statusOf } from '#app/staff/door-pages/door-problem'
import { SignInPage } from '#app/staff/door-pages/sign-in-page'
import { sessionCookie } from '#app/staff/session-cookie'

export const handle: PageHandle = { title: 'signIn', asleep: true }

export function loader({ request, context: { session } }: LoaderFunctionArgs) {
  const on = placeAfter(request)
  if (session) throw redirect(session.factorDue ? paths.signInDigits(on) : on)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const posted = await readFields(request)
  const name = posted.get('name')
  const typed = { name, password: posted.get('password'), lang: chosenHere(request, context) }
  const signedIn = await signIn(doorContext(context), typed)
  if (!signedIn.ok)
    return data({ name, problems: signedIn.problems }, { status: statusOf(signedIn.problems) })
  const { token, factorDue } = signedIn.value
  const on = placeAfter(request)
  return redirect(factorDue ? paths.signInDigits(on) : on, {
    status: 303,
    headers: { 'Set-Cookie': sessionCookie(token, context.door.overHttps) },
  })
}

/** The language in which somebody wanted to read this very page. */
function chosenHere({ url }: Request, { development }: AppLoadContext): string | undefined {
  const lang = new URL(url).searchParams.get('lang') ?? ''
  return isOffered(lang, development) ? lang : undefined
}

export default function SignIn() {
  const { name = '', problems = [] } = useActionData<typeof action>() ?? {}
  return <SignInPage {...{ name, problems }} />
}
