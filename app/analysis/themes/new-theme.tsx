import { useId, useState } from 'react'

import { useLanguage } from '#app/i18n/use-words'

import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useReading } from '../reading/reading-context'
import { useUnsaved } from '../reading/use-unsaved'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { added } from './theme-edits'
import { ThemeForm } from './theme-form'
import { inSentence } from './theme-label'
import { useThemeDraft } from './use-theme-draft'

/** Adds a theme to the code book of a question; one label is enough to begin with. */
export function NewTheme({ question }: { question: string }) {
  const id = useId()
  const say = useSay()
  const { lang: reader } = useLanguage()
  const { survey } = useBench()
  const { journal } = useReading()
  const { send, trouble, isBusy } = useWrite()
  const book = journal.codeBooks.get(question)
  const draft = useThemeDraft({ survey, book, theme: undefined })
  const [last, setLast] = useState<string>()
  useUnsaved(id, draft.isTyped)
  const first = survey.languages.find((lang) => lang === reader) ?? survey.languages[0] ?? 'en'
  const add = async () => {
    if (!(await send(added(journal, question, draft.words)))) return
    setLast(draft.words.labels[first] ?? Object.values(draft.words.labels)[0])
    draft.clear()
    document.getElementById(`${id}-${first}`)?.focus()
  }
  return (
    <div data-new-theme={question}>
      <ThemeForm
        {...{ id, draft, first, isBusy }}
        save={say.codebook('add')}
        send={() => void add()}
      />
      <WriteTrouble trouble={trouble} />
      <p role="status">
        {last !== undefined &&
          say.codebook('added', { theme: inSentence({ text: last, lang: first }) })}
      </p>
    </div>
  )
}
