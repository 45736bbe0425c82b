import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'

import { isOffered } from '#app/i18n/languages'
import { acceptInvitation, findInvited } from '#app/operations/people/accept-invitation'
import { readRoles } from '#app/operations/people/person'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { readFields } from '#app/respond/read-fields'
import { doorContext } from '#app/staff/door'
import { InvitationPage } from '#app/staff/door-pages/invitation-page'
import { LinkOver } from '#app/staff/door-pages/link-over'
import { sessionCookie } from '#app/staff/session-cookie'

export const handle: PageHandle = { title: 'invitation', asleep: true }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findInvited(doorContext(context), params.token ?? '')
  if (!found) return data({ invited: undefined }, { status: 410 })
  const { name, invited_by: by, roles, person } = found
  return data({ invited: { name, by, roles: readRoles(roles), back: person !== null } })
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const posted = await readFields(request)
  const asked = posted.get('lang')
  const lang = isOffered(asked, context.development) ? asked : 'en'
  const typed = { password: posted.get('password'), again: posted.get('again'), lang }
  const token = params.token ?? ''
  const accepted = await acceptInvitation(doorContext(context), { token, ...typed })
  if (accepted.ok) {
    const headers = { 'Set-Cookie': sessionCookie(accepted.value.token, context.door.overHttps) }
    return redirect(paths.staff(), { status: 303, headers })
  }
  const problems = accepted.problems.filter((problem) => problem.code !== 'invitation-gone')
  return data({ lang, problems }, { status: problems.length > 0 ? 422 : 410 })
}

export default function Invitation() {
  const { invited } = useLoaderData<typeof loader>()
  const { lang, problems = [] } = useActionData<typeof action>() ?? {}
  if (!invited) return <LinkOver kind="invitation" />
  return <InvitationPage {...invited} chosen={lang} problems={problems} />
}
