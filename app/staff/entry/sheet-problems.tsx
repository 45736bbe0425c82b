import { useWords } from '#app/i18n/use-words'
import type { PaperWords } from '#app/respond/paper/paper-words'
import { summaryProblems } from '#app/respond/problem-summary'
import { ErrorSummary } from '#app/ui/error-summary'
import { Notice } from '#app/ui/notice'
import { fewestPeople, mostPeople, type EnteredMode } from '#surveys/definition/modes'
import type { PaperPage } from '#surveys/journey/paper'

import { anchorOf } from './asked-on'
import type { ShownSheet } from './shown-sheet'
import { useTrouble } from './trouble'
import { sheetFields } from './typed-sheet'

interface SheetProblemsProps {
  shown: ShownSheet
  mode: EnteredMode
  words: PaperWords
  sheets: PaperPage[]
}

/** Why the sheet came back; it takes the focus, with or without script. */
export function SheetProblems(props: SheetProblemsProps) {
  const { t } = useWords('entry')
  const { titleOf, textOf } = useTrouble()
  const problems = useProblems(props)
  const { trouble } = props.shown
  if (!trouble) return <ErrorSummary problems={problems} />
  return (
    <div tabIndex={-1} autoFocus role="alert">
      <Notice kind="warning" title={titleOf(trouble)}>
        <p>{textOf(trouble)}</p>
        <p>{t('kept')}</p>
      </Notice>
    </div>
  )
}

function useProblems({ shown, mode, words, sheets }: SheetProblemsProps) {
  const { t } = useWords('entry')
  const kind = mode === 'interview' ? mode : 'discussion'
  const limits = { least: fewestPeople(kind), most: mostPeople }
  const people = { field: sheetFields.people, text: t(`peopleWrong.${kind}`, limits) }
  const asked = sheets
    .flatMap(({ questions }) => questions)
    .map((each) => ({ ...each, anchor: anchorOf(each) }))
  const unsettled = asked.filter(({ question }) => shown.unsettled.includes(question.id))
  return [
    ...(shown.peopleWrong ? [people] : []),
    ...summaryProblems(shown.problems, asked, words, shown.values),
    ...unsettled.map(({ anchor, number = 0 }) => {
      return { field: anchor, text: t('unsettled', { number }) }
    }),
  ]
}
