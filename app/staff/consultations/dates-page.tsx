import { useWords } from '#app/i18n/use-words'
import type { Days } from '#app/operations/consultations/date-problems'
import type { ChangeDatesProblem } from '#app/operations/consultations/change-dates'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { TextInput } from '#app/ui/text-input'

import { BackToConsultation } from './back-to-consultation'
import { ConsultationHeading } from './consultation-heading'
import type { DateView } from './date-view'
import { useDateProblems } from './date-problem-words'

interface DatesPageProps {
  slug: string
  title: string
  dates: DateView
  /** What was typed, or what stands. */
  typed: Days
  /** What of it may still be changed. */
  isPublished: boolean
  hasOpened: boolean
  isOver: boolean
  problems: ChangeDatesProblem[]
}

/** The first and the last day, and how long answers are kept. */
export function DatesPage(props: DatesPageProps) {
  const { slug, title, dates, isOver, problems } = props
  const { t } = useWords('consultations')
  const summary = useDateProblems(problems)
  return (
    <>
      <ErrorSummary problems={summary} />
      <ConsultationHeading slug={slug} named={title}>
        {t('dates.title')}
      </ConsultationHeading>
      <p className="lead">{t('dates.today', { day: dates.today, zone: dates.timeZone })}</p>
      <Moments dates={dates} />
      {isOver ? <Notice>{t('dates.over')}</Notice> : <DatesForm {...props} />}
      <BackToConsultation slug={slug} />
    </>
  )
}

function Moments({
  dates: { opensAt, closesAt, endsAt, timeZone },
}: Pick<DatesPageProps, 'dates'>) {
  const { t } = useWords('consultations')
  const zone = timeZone
  return (
    <>
      <Heading level={2}>{t('dates.momentsTitle')}</Heading>
      <ul>
        <li>{t('dates.opensAt', { moment: opensAt, zone })}</li>
        <li>{t('dates.closesAt', { moment: closesAt, zone })}</li>
        <li>{t('dates.endsAt', { moment: endsAt, zone })}</li>
      </ul>
      <p>{t('dates.everywhere')}</p>
    </>
  )
}

function DatesForm({ slug, dates, typed, isPublished, hasOpened, problems }: DatesPageProps) {
  const { t } = useWords('consultations')
  const summary = useDateProblems(problems)
  const errorOf = (field: string) => summary.find((each) => each.field === field)?.text
  const { days } = dates
  return (
    <form method="post" action={paths.consultationDates(slug)} className="ending" noValidate>
      <Heading level={2}>{t('dates.change')}</Heading>
      {isPublished && <p>{t(hasOpened ? 'dates.openText' : 'dates.publishedText')}</p>}
      <input type="hidden" name="seen" value={[days.opens, days.closes, days.retention].join()} />
      {hasOpened ? (
        <input type="hidden" name="opens" value={days.opens} />
      ) : (
        <Day
          name="opens"
          label={t('dates.opens')}
          hint={t('dates.now', { day: days.opens })}
          value={typed.opens}
          error={errorOf('opens')}
        />
      )}
      <Day
        name="closes"
        label={t('dates.closes')}
        hint={t('dates.closesHint', { day: days.closes })}
        value={typed.closes}
        error={errorOf('closes')}
      />
      <Day
        name="retention"
        label={t('dates.retention')}
        hint={t(isPublished ? 'dates.retentionOpenHint' : 'dates.retentionHint', {
          day: days.retention,
        })}
        value={typed.retention}
        error={errorOf('retention')}
      />
      <Button>{t('dates.save')}</Button>
    </form>
  )
}

interface DayProps {
  name: keyof Days
  label: string
  hint?: string
  value: string
  error: string | undefined
}

function Day(props: DayProps) {
  return (
    <div className="day">
      <TextInput {...props} type="date" dir="ltr" />
    </div>
  )
}
