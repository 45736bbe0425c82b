import type { ReactNode } from 'react'

import { CheckPage } from '#app/respond/check-page'
import { CodePage } from '#app/respond/code-page'
import { DigitsPage } from '#app/respond/digits-page'
import { Introduction } from '#app/respond/introduction'
import { JourneyPage } from '#app/respond/journey-page'
import { LaterPage } from '#app/respond/later-page'
import { Reason } from '#app/respond/off-the-way'
import { PaperQuestionnaire } from '#app/respond/paper/paper-questionnaire'
import { PrivacyPage } from '#app/respond/privacy/privacy-page'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { ThanksPage } from '#app/respond/thanks-page'
import { WithdrawnPage } from '#app/respond/withdrawn-page'

import type { Shown } from './shown'

/** What a button that leads to a place says: where one goes on, or which page is changed. */
export type OpenLabel = 'goOn' | { page: string }

interface LookShownProps<Kind extends Shown['kind'] = Shown['kind']> {
  shown: Extract<Shown, { kind: Kind }>
  /** A button that leads to a place with all that was answered. */
  open: (at: string, label: OpenLabel) => ReactNode
}

/** The very parts that respondents will see. */
export function LookShown({ shown, open }: LookShownProps) {
  switch (shown.kind) {
    case 'intro':
      return <Introduction {...shown.view} fields={shown.fields} goOn={undefined} />
    case 'code':
      return <CodePage {...shown} goOn={undefined} />
    case 'page':
      return <JourneyPage view={shown.view} sent={shown.sent} />
    case 'check':
      return <Check shown={shown} open={open} />
    case 'later':
      return <Later shown={shown} open={open} />
    case 'return':
    case 'withdraw':
      return <DigitsPage {...shown} />
    case 'privacy':
      return <PrivacyPage {...shown.page} />
    default:
      return <Plain shown={shown} />
  }
}

type PlainKind = 'thanks' | 'withdrawn' | 'paper' | 'off'

function Plain({ shown }: Pick<LookShownProps<PlainKind>, 'shown'>) {
  switch (shown.kind) {
    case 'thanks':
      return <ThanksPage {...shown} receipt={sample} mayWithdraw />
    case 'withdrawn':
      return <WithdrawnPage code={shown.code} />
    case 'paper':
      return <Paper shown={shown} />
    case 'off':
      return (
        <RespondentFrame code={shown.off.code}>
          <Reason off={shown.off} />
        </RespondentFrame>
      )
  }
}

// Where a respondent sees a number of their own.
const sample = Array(6).fill('0000').join(' ')

function Check({ shown, open }: LookShownProps<'check'>) {
  const { view, changes, trouble } = shown
  const changeOf = (place: number) =>
    open(changes[place] ?? '', { page: view.pages[place]?.title ?? '' })
  return <CheckPage view={view} trouble={trouble} changeOf={changeOf} />
}

function Later({ shown, open }: LookShownProps<'later'>) {
  const { code, languages, lastDay, on, made } = shown
  const unused = { hasCode: false, replaced: false, trouble: false, goOn: '' }
  return (
    <LaterPage
      {...{ code, languages, lastDay, ...unused }}
      made={made ? sample : undefined}
      on={open(on, 'goOn')}
    />
  )
}

function Paper({ shown }: { shown: Extract<Shown, { kind: 'paper' }> }) {
  const { code, survey, lang, network } = shown
  const { opens, closes } = survey
  return (
    <RespondentFrame code={code}>
      <PaperQuestionnaire {...{ survey, lang, opens, closes, network }} standing="open" />
    </RespondentFrame>
  )
}
