import { useLanguage } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import { SettleTheme } from './settle-theme'
import type { OnTheme } from './on-theme'
import { takenBack } from './theme-edits'
import { inSentence, themeLabel } from './theme-label'
import { ThemeName } from './theme-name'

/** Themes that count as another or not at all, each with a way back. */
export function EndedThemes({ book, ...own }: Omit<OnTheme, 'theme'>) {
  const say = useSay()
  const ended = [...book.themes.values()].filter(({ code }) => book.countsAs.get(code) !== code)
  if (ended.length === 0) return null
  return (
    <>
      <Heading level={3}>{say.codebook('ended.title')}</Heading>
      <ul className="plain-list ended-themes">
        {ended.map((theme) => (
          <Ended key={theme.code} {...{ ...own, book, theme }} />
        ))}
      </ul>
    </>
  )
}

function Ended({ question, book, theme, tell }: OnTheme) {
  const say = useSay()
  const { lang } = useLanguage()
  const { journal } = useReading()
  const { send, trouble, isBusy } = useWrite()
  const label = themeLabel(book, theme.code, lang)
  const into = book.countsAs.get(theme.code)
  const back = async (button: Element) => {
    holdFocus(button)
    if (await send(...takenBack(journal, question, theme.code))) {
      tell(say.codebook('back', { theme: inSentence(label) }))
    }
  }
  return (
    <li data-ended={theme.code}>
      <p>
        <ThemeName label={label} />
        {': '}
        {into === undefined
          ? say.codebook('ended.retired')
          : say.codebook('ended.into', { theme: inSentence(themeLabel(book, into, lang)) })}
      </p>
      <SettleTheme {...{ question, book, theme, tell }} />
      <Button
        type="button"
        kind="secondary"
        disabled={isBusy}
        onClick={({ currentTarget }) => void back(currentTarget)}
      >
        {say.codebook('ended.back', { theme: inSentence(label) })}
      </Button>
      <WriteTrouble trouble={trouble} />
    </li>
  )
}
