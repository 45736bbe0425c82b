import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { LastReminder } from './last-reminder'
import { LetterForm } from './letter-form'
import { useReminderProblems } from './reminder-problem'
import type { RemindersView } from './reminders-view'

/** The texts of a reminder in all languages, and the way to send them. */
export function RemindersPage(props: RemindersView) {
  const { slug, named, letter, problems, already, saved, hasReach, round } = props
  // The page renews itself meanwhile, and nobody’s words are to be lost by that.
  const isSending = round?.isOver === false
  const { t } = useWords('reminders')
  const { t: frame } = useWords('frame')
  return (
    <>
      <ErrorSummary problems={useReminderProblems(problems, ownName(letter.lang)).told} />
      {already && <Notice kind="warning">{t('done')}</Notice>}
      {saved && <Notice kind="success">{t('changed')}</Notice>}
      <ConsultationHeading {...{ slug, named }}>{frame('title.reminders')}</ConsultationHeading>
      <p className="lead">{t('lead')}</p>
      <LastReminder {...props} />
      {!isSending && (
        <>
          <Texts {...props} />
          <LetterForm {...props} />
          <Sending {...props} />
        </>
      )}
      {hasReach && (
        <p>
          <a href={paths.reachOf(slug)}>{t('reach')}</a>
        </p>
      )}
      <BackToConsultation slug={slug} />
    </>
  )
}

function Texts({ slug, languages, letter }: RemindersView) {
  const { t } = useWords('reminders')
  if (languages.length < 2) return null
  return (
    <nav className="reminder-languages" aria-label={t('languages')}>
      <ul>
        {languages.map((lang) => (
          <li key={lang}>
            <a
              href={paths.remindersOf(slug, { text: lang })}
              lang={lang}
              aria-current={lang === letter.lang ? 'page' : undefined}
            >
              {ownName(lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Sending({ slug, hasMail, stands }: RemindersView) {
  const { t } = useWords('reminders')
  return (
    <section id="send">
      <Heading level={2}>{t('sendTitle')}</Heading>
      {!hasMail && <Notice title={t('noMail')}>{t('noMailText')}</Notice>}
      {hasMail && stands !== 'open' && <Notice title={t('notOpen')} />}
      {hasMail && stands === 'open' && (
        <LinkButton to={paths.remindersOf(slug, { step: 'send' })}>{t('sendTo')}</LinkButton>
      )}
    </section>
  )
}
