import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { isOffered } from '#app/i18n/languages'
import { changeLanguage } from '#app/operations/people/change-language'
import type { PageHandle } from '#app/page-title'
import { refused } from '#app/refusals'
import { readFields } from '#app/respond/read-fields'
import { AccountPage } from '#app/staff/door-pages/account-page'
import { placeInside, requireSession, requireStaff } from '#app/staff/door'
import { countRecoveryCodes } from '#db/register/queries/people'

export const handle: PageHandle = { title: 'account', asleep: true, right: 'work here' }

export async function loader(args: LoaderFunctionArgs) {
  const { register, session } = await requireStaff(args, 'work here')
  const { colleague, hasFactor } = session
  const codesLeft = hasFactor ? await countRecoveryCodes(register, colleague.id) : undefined
  const done = new URL(args.request.url).searchParams.get('done')
  return { name: colleague.name, roles: colleague.roles, lang: colleague.lang, codesLeft, done }
}

/** Changes the language of the workplace, from here or from the frame of any page. */
export async function action(args: ActionFunctionArgs) {
  const { session, ...atWork } = requireSession(args)
  const posted = await readFields(args.request)
  const lang = posted.get('lang')
  if (!isOffered(lang, args.context.development)) throw refused(400)
  await changeLanguage(atWork, session, lang)
  return redirect(placeInside(posted.get('on')), 303)
}

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />
}
