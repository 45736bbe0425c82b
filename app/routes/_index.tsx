import { redirect, type LoaderFunctionArgs } from '@remix-run/node'

import { preferredLanguage } from '#app/i18n/choose-language'
import { paths } from '#app/paths'

export function loader({ request }: LoaderFunctionArgs) {
  const lang = preferredLanguage(request)
  return redirect(paths.home(lang), { headers: { Vary: 'Accept-Language' } })
}
