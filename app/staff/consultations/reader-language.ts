import { languageOf } from '#app/i18n/choose-language'
import type { AnyLanguage } from '#app/i18n/languages'

import type { Asked, AtWork } from '../door'

/** The language in which the page of this request is drawn. */
export function readerLanguage({ request, context }: Asked, { session }: AtWork): AnyLanguage {
  return languageOf(request, context.development, session.colleague.lang)
}
