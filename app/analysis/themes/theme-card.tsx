import { useId, useState } from 'react'

import { ownName } from '#app/i18n/own-name'
import { useLanguage } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { EditTheme } from './edit-theme'
import { EndTheme } from './end-theme'
import { MergeTheme } from './merge-theme'
import type { OnTheme } from './on-theme'
import { SettleTheme } from './settle-theme'
import { ThemeCount } from './theme-count'
import { ThemeLabels } from './theme-labels'
import { inSentence, themeLabel } from './theme-label'
import { ThemeName } from './theme-name'

interface ThemeCardProps extends OnTheme {
  texts: number
  disputed: number
}

type Panel = 'edit' | 'merge'

/** A theme that counts: its words, how many texts carry it, and all that can be done with it. */
export function ThemeCard({ question, book, theme, texts, disputed, tell }: ThemeCardProps) {
  const id = useId()
  const say = useSay()
  const { lang } = useLanguage()
  const { survey } = useBench()
  const [panel, setPanel] = useState<Panel>()
  const label = themeLabel(book, theme.code, lang)
  const missing = survey.languages.filter((each) => !theme.labels.has(each))
  const own = { question, book, theme, tell }
  const toggle = (which: Panel) => (
    <Button
      type="button"
      kind="secondary"
      aria-expanded={panel === which}
      aria-describedby={id}
      onClick={() => setPanel(panel === which ? undefined : which)}
    >
      {say.codebook(`card.${which}`)}
    </Button>
  )
  return (
    <article className="theme-card" aria-labelledby={id} data-theme={theme.code} tabIndex={-1}>
      <p className="theme-name" id={id}>
        <ThemeName label={label} />
      </p>
      <ThemeCount texts={texts} disputed={disputed} />
      <ThemeLabels {...own} />
      {missing.length > 0 && (
        <p className="theme-missing" data-missing={missing.join(' ')}>
          {say.codebook('missing', { languages: missing.map(ownName) })}
        </p>
      )}
      <SettleTheme {...own} />
      <div className="theme-actions">
        {toggle('edit')}
        {toggle('merge')}
        <EndTheme {...own} describedBy={id} name={inSentence(label)} />
      </div>
      {panel === 'edit' && <EditTheme {...own} close={() => setPanel(undefined)} />}
      {panel === 'merge' && <MergeTheme {...own} name={inSentence(label)} />}
    </article>
  )
}
