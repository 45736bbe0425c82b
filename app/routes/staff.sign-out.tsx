import { redirect, type ActionFunctionArgs } from '@remix-run/node'

import { useWords } from '#app/i18n/use-words'
import { signOut } from '#app/operations/people/session'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'
import { sessionTokenIn, withoutSession } from '#app/staff/session-cookie'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

export const handle: PageHandle = { title: 'signOut', asleep: true }

export async function action({ request, context }: ActionFunctionArgs) {
  const token = sessionTokenIn(request.headers.get('cookie'))
  if (token !== undefined) await signOut(context, token)
  const lang = context.session?.colleague.lang
  const headers = { 'Set-Cookie': withoutSession(context.door.overHttps) }
  return redirect(paths.signIn(undefined, lang), { status: 303, headers })
}

export default function SignOut() {
  const { t } = useWords('sign-in')
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1}>{frame('title.signOut')}</Heading>
      <p>{t('signOut.text')}</p>
      <form method="post" action={paths.signOut()}>
        <Button>{t('signOut.go')}</Button>
      </form>
      <p>
        <a href={paths.staff()}>{t('signOut.stay')}</a>
      </p>
    </>
  )
}
