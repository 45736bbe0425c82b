import { languageOf } from '#app/i18n/choose-language'
import type { AnyLanguage } from '#app/i18n/languages'

import type { Asked } from '../door'

/** The language in which a colleague reads this page. */
export function readerLanguage({ request, context }: Asked): AnyLanguage {
  return languageOf(request, context.development, context.session?.colleague.lang)
}
