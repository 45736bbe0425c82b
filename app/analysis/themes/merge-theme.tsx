import { useId, useState } from 'react'

import { useLanguage } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'

import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import type { OnTheme } from './on-theme'
import { ended } from './theme-edits'
import { inSentence, themeLabel } from './theme-label'

/** Counts a theme as another one from now on. */
export function MergeTheme({ question, book, theme, tell, name }: OnTheme & { name: string }) {
  const id = useId()
  const say = useSay()
  const { lang } = useLanguage()
  const { send, trouble, isBusy } = useWrite()
  const [into, setInto] = useState('')
  const others = [...book.countsAs].filter(([code, as]) => code === as && code !== theme.code)
  const named = (code: string) => themeLabel(book, code, lang)
  const merge = async (button: Element) => {
    holdFocus(button)
    if (!(await send(ended(question, theme, { into })))) return
    tell(say.codebook('merged', { theme: name, into: inSentence(named(into)) }))
  }
  if (others.length === 0) return <p>{say.codebook('merge.none')}</p>
  return (
    <div className="theme-form">
      <p>{say.codebook('merge.text')}</p>
      <PickOne
        id={`${id}-into`}
        label={say.codebook('merge.into')}
        blank={say('choose')}
        options={others.map(([code]) => ({ value: code, text: named(code).text }))}
        pick={setInto}
      />
      <Button
        type="button"
        kind="secondary"
        disabled={into === '' || isBusy}
        onClick={({ currentTarget }) => void merge(currentTarget)}
      >
        {say.codebook('merge.go')}
      </Button>
      <WriteTrouble trouble={trouble} />
    </div>
  )
}
