import { Fragment } from 'react'

import { formatNumber } from '#app/i18n/format'
import { direction } from '#app/i18n/languages'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { ErrorSummary } from '#app/ui/error-summary'
import { Notice } from '#app/ui/notice'
import { Table } from '#app/ui/table'

import { BackLink } from '../back-link'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { FormMark } from '../form-mark'
import { useInLanguage } from '../consultations/in-language'
import { languageName } from '../members/language-codes'
import type { ShownLetter } from './letters'
import { useReminderProblems, type ReminderProblem } from './reminder-problem'
import { StandIn } from './stand-in'

export interface SendPageProps {
  slug: string
  named: string
  mark: string
  /** Each text, to how many members it goes, and in how many messages. */
  letters: (ShownLetter & { members: number; messages: number })[]
  members: number
  /** Members whose contact is no e-mail address. */
  without: number
  /** What was looked at, so that nothing else is sent. */
  seen: string
  sentToday: boolean
  problems: ReminderProblem[]
}

/** The last look before a reminder leaves: who gets which text. */
export function SendPage(props: SendPageProps) {
  const { slug, named, mark, members, without, seen, sentToday, problems } = props
  const { t } = useWords('reminders')
  return (
    <>
      <ErrorSummary problems={useReminderProblems(problems).told} />
      {sentToday && <Notice kind="warning">{t('today')}</Notice>}
      <ConsultationHeading {...{ slug, named }}>{t('sendTitle')}</ConsultationHeading>
      <p className="lead">{t('sendLead')}</p>
      <Shares {...props} />
      {without > 0 && <p>{t('without', { count: without })}</p>}
      <Letters {...props} />
      {members > 0 ? (
        <form method="post" action={paths.remindersOf(slug, { step: 'send' })} id="send">
          <FormMark mark={mark} />
          <input type="hidden" name="seen" value={seen} />
          <Button name="do" value="send">
            {t('send', { count: members })}
          </Button>
        </form>
      ) : (
        <Notice title={t('problems.nobody-to-remind')} />
      )}
      <BackLink to={paths.remindersOf(slug)}>{t('backTexts')}</BackLink>
    </>
  )
}

function Shares({ letters }: SendPageProps) {
  const { t, lang: reader } = useWords('reminders')
  const number = (value: number) => formatNumber(reader, value)
  const columns = [
    { key: 'lang', text: t('lang') },
    { key: 'members', text: t('members'), numeric: true },
    { key: 'messages', text: t('messages'), numeric: true },
  ]
  const rows = letters.map(({ lang, members, messages }) => ({
    ...{ key: lang, cells: [languageName(lang, reader), number(members), number(messages)] },
  }))
  return <Table caption={t('members')} columns={columns} rows={rows} />
}

function Letters({ letters }: SendPageProps) {
  const { t } = useWords('reminders')
  const inLanguage = useInLanguage()
  return letters
    .filter(({ members }) => members > 0)
    .map((letter) => (
      <Fragment key={letter.lang}>
        <StandIn letter={letter} />
        <Disclosure summary={t('chosen', { name: inLanguage(letter.lang) })}>
          <div lang={letter.lang} dir={direction(letter.lang)}>
            <p>
              <b>{letter.subject}</b>
            </p>
            <p className="reminder-text">{letter.text}</p>
          </div>
        </Disclosure>
      </Fragment>
    ))
}
