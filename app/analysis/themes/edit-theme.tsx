import { useId } from 'react'

import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useUnsaved } from '../reading/use-unsaved'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import type { OnTheme } from './on-theme'
import { renamed } from './theme-edits'
import { ThemeForm } from './theme-form'
import { useThemeDraft } from './use-theme-draft'

/** Corrects the words of a theme; of what others wrote meanwhile, only what is changed is replaced. */
export function EditTheme({ question, book, theme, tell, close }: OnTheme & { close: () => void }) {
  const id = useId()
  const say = useSay()
  const { survey } = useBench()
  const { send, trouble, isBusy } = useWrite()
  const draft = useThemeDraft({ survey, book, theme })
  useUnsaved(id, draft.isTyped)
  const save = async () => {
    const field = document.getElementById(`${id}-${survey.languages[0] ?? ''}`)
    if (!(await send(...renamed(question, theme, draft.words)))) return
    tell(say.codebook('changed'))
    if (field) holdFocus(field)
    close()
  }
  return (
    <>
      <ThemeForm {...{ id, draft, isBusy }} save={say.codebook('save')} send={() => void save()} />
      <WriteTrouble trouble={trouble} />
    </>
  )
}
