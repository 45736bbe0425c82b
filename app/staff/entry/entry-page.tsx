import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { NoEntry } from '#app/operations/entry/require-entry'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'

import { BackLink } from '../back-link'
import { ChooseForm } from './choose-form'
import { SheetForm } from './sheet-form'
import { StoredSheet } from './stored-sheet'
import type { SheetSent } from './take-sheet'
import { useTrouble } from './trouble'

export interface EntryPageProps {
  slug: string
  /** The title of the consultation. */
  named: string
  survey: Survey
  modes: EnteredMode[]
  /** How it came and in which language, once that is chosen. */
  chosen: { mode: EnteredMode; lang: Language } | undefined
  /** What makes this page store one response only. */
  sheet: string
  /** Why nothing can be entered now. */
  closed: NoEntry | undefined
  sent: SheetSent | undefined
}

/** One response that did not come online, typed in by whoever holds the sheet. */
export function EntryPage(props: EntryPageProps) {
  const { named } = props
  const { t: frame } = useWords('frame')
  return (
    <>
      <Heading level={1} caption={named}>
        {frame('title.entry')}
      </Heading>
      <Step {...props} />
      <ToAll />
    </>
  )
}

function Step({ sent, chosen, closed, sheet, ...entering }: EntryPageProps) {
  if (chosen && sent) {
    return sent.kind === 'stored' ? (
      <StoredSheet {...entering} {...chosen} {...sent} />
    ) : (
      <SheetForm {...entering} {...chosen} {...sent} />
    )
  }
  if (closed) return <Closed problem={closed} />
  if (!chosen) return <ChooseForm {...entering} />
  return <SheetForm {...entering} {...chosen} shown={{ ...blank, sheet }} isBack={false} />
}

const blank = {
  ...({ step: 'first', people: '', values: {}, first: {}, second: {} } as const),
  ...{ problems: [], peopleWrong: false, unsettled: [] },
}

function Closed({ problem }: { problem: NoEntry }) {
  const { titleOf, textOf } = useTrouble()
  return (
    <Notice kind="warning" title={titleOf(problem)}>
      <p>{textOf(problem)}</p>
    </Notice>
  )
}

function ToAll() {
  const { t } = useWords('entry')
  return <BackLink to={paths.entry()}>{t('list.back')}</BackLink>
}
