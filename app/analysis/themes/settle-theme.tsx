import { ownName } from '#app/i18n/own-name'
import { useLanguage } from '#app/i18n/use-words'
import type { Ending } from '#surveys/journal/code-book'

import { useSay } from '../workshop/words'
import { Settle } from './settle'
import type { OnTheme } from './on-theme'
import { ended, settledDescription, settledLabel } from './theme-edits'
import { inSentence, themeLabel } from './theme-label'

/** What people said of a theme without knowing of each other, and a way to settle it. */
export function SettleTheme({ question, book, theme }: OnTheme) {
  const say = useSay()
  const { lang: reader } = useLanguage()
  const { labels, description, ending } = theme
  const endingWords = (value: Ending) =>
    'into' in value
      ? say.codebook('ended.into', { theme: inSentence(themeLabel(book, value.into, reader)) })
      : say.codebook('ended.retired')
  return (
    <>
      {[...labels].map(([lang, kept]) => (
        <Settle
          key={lang}
          kept={kept}
          title={say.codebook('settle.label', { language: ownName(lang) })}
          lang={lang}
          wordsOf={(label) => label}
          settled={(label) => settledLabel(question, theme, lang, label)}
        />
      ))}
      <Settle
        kept={description}
        title={say.codebook('settle.description')}
        wordsOf={(text) => (text === '' ? say.codebook('settle.nothing') : text)}
        settled={(text) => settledDescription(question, theme, text)}
      />
      {ending && (
        <Settle
          kept={ending}
          title={say.codebook('settle.ending')}
          wordsOf={endingWords}
          settled={(value) => ended(question, theme, value)}
        />
      )}
    </>
  )
}
