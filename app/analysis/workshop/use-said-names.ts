import { useMemo } from 'react'

import { useLanguage } from '#app/i18n/use-words'

import { useReading } from '../reading/reading-context'
import { inSentence, themeLabel } from '../themes/theme-label'
import type { SaidNames } from './said-sentence'
import type { Choosing, ToSayNow } from './use-to-say'

/** What the themes and the quotes that a release was asked for are called. */
export function useSaidNames(quotes: Choosing['quotes'], asked: ToSayNow): SaidNames {
  const { journal } = useReading()
  const { lang } = useLanguage()
  return useMemo(() => {
    const approved = quotes.filter((each) => each.approved).map(({ name }) => name)
    return {
      theme: (question, code) =>
        inSentence(themeLabel(journal.codeBooks.get(question), code, lang)),
      quote: (place) => {
        const quote = asked.names[place - 1]
        return quote === undefined ? undefined : { quote, n: approved.indexOf(quote) + 1 }
      },
    }
  }, [journal, lang, quotes, asked])
}
