import { useLanguage } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'

import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import type { OnTheme } from './on-theme'
import { takenBack } from './theme-edits'
import { inSentence, themeLabel } from './theme-label'

/** Mergings that would lead round in a ring: one of them does not count, and is to be taken back. */
export function RingedThemes({ question, book, tell }: Omit<OnTheme, 'theme'>) {
  const say = useSay()
  const { lang } = useLanguage()
  const { journal } = useReading()
  const { send, trouble, isBusy } = useWrite()
  const named = (code: string) => inSentence(themeLabel(book, code, lang))
  const back = async (button: Element, code: string) => {
    holdFocus(button)
    if (await send(...takenBack(journal, question, code))) {
      tell(say.codebook('back', { theme: named(code) }))
    }
  }
  if (book.ringed.length === 0) return null
  return (
    <div data-ringed={book.ringed.join(' ')}>
      <Notice kind="warning" title={say.codebook('ring.title')}>
        {book.ringed.map((code) => (
          <div key={code}>
            <p>{say.codebook('ring.text', { theme: named(code) })}</p>
            <Button
              type="button"
              kind="secondary"
              disabled={isBusy}
              onClick={({ currentTarget }) => void back(currentTarget, code)}
            >
              {say.codebook('ring.back', { theme: named(code) })}
            </Button>
          </div>
        ))}
        <WriteTrouble trouble={trouble} />
      </Notice>
    </div>
  )
}
