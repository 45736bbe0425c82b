import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { NoEntry } from '#app/operations/entry/require-entry'
import { fewestAfterBundle } from '#app/operations/fewest-after-bundle'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import { BackLink } from '../back-link'
import { AddStack } from './add-stack'
import { ChooseForm } from './choose-form'
import { SentStack } from './sent-stack'
import { SheetForm } from './sheet-form'
import { blankSheet, type Chosen } from './shown-sheet'
import { StackPage } from './stack-page'
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
  chosen: Chosen | undefined
  /** What makes this page store one response only. */
  sheet: string
  /** Why nothing can be entered now. */
  closed: NoEntry | undefined
  /** The day on which the answers were handed out, after which several are taken together only. */
  handedOut: string | undefined
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

function Step({ sent, chosen, closed, sheet, handedOut, ...entering }: EntryPageProps) {
  if (sent) return <Sent {...entering} {...{ sent, chosen, sheet }} />
  if (closed) return <Closed problem={closed} />
  const { slug } = entering
  return (
    <>
      {handedOut !== undefined && <Late day={handedOut} />}
      {chosen ? (
        <SheetForm {...entering} {...chosen} shown={blankSheet(sheet, '')} isBack={false} />
      ) : (
        <ChooseForm {...entering} />
      )}
      {handedOut !== undefined && !chosen && <AddStack slug={slug} stack="" />}
    </>
  )
}

interface SentProps extends Pick<EntryPageProps, 'slug' | 'survey' | 'modes' | 'chosen' | 'sheet'> {
  sent: SheetSent
}

function Sent({ sent, chosen, sheet, ...entering }: SentProps) {
  switch (sent.kind) {
    case 'sent':
      return <SentStack slug={entering.slug} {...sent} />
    case 'stack':
      return <StackPage {...entering} {...sent} chosen={chosen} />
    case 'blank': {
      const shown = blankSheet(sheet, sent.stack)
      return <SheetForm {...entering} {...sent.chosen} shown={shown} isBack={false} />
    }
    case 'stored':
      return chosen && <StoredSheet {...entering} {...chosen} {...sent} />
    case 'sheet':
      return chosen && <SheetForm {...entering} {...chosen} {...sent} />
  }
}

function Late({ day }: { day: string }) {
  const { t } = useWords('entry')
  return (
    <Notice title={t('late.title')}>
      <p>{t('late.text', { day, least: fewestAfterBundle })}</p>
    </Notice>
  )
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
