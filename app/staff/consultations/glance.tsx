import type { ReactNode } from 'react'

import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { SoFar } from '#app/operations/consultations/responses-so-far'
import { Heading } from '#app/ui/heading'

import type { LifeView } from './life-view'

type GlanceProps = Pick<
  LifeView,
  'about' | 'dates' | 'soFar' | 'stage' | 'step' | 'lastHousekeeping'
>

/** The figures of a consultation that everybody asks for. */
export function Glance(props: GlanceProps) {
  const { t, lang } = useWords('consultations')
  const { about, dates, soFar, stage, step, lastHousekeeping } = props
  const { days } = dates
  const day = (each: string) => formatDate(lang, each)
  const isPublished = stage !== 'draft' && stage !== 'checked'
  return (
    <>
      <Heading level={2}>{t('glance')}</Heading>
      <dl className="glance">
        {soFar && (
          <Fact name={t('answers')}>
            <Answers {...soFar} isOver={stage === 'closed' || stage === 'released'} />
          </Fact>
        )}
        {step.code === 'open' && (
          <Fact name={t('left')}>{t('daysLeft', { count: Math.max(0, dates.daysLeft) })}</Fact>
        )}
        <Fact name={t('from')}>{day(days.opens)}</Fact>
        <Fact name={t('until')}>{day(days.closes)}</Fact>
        {dates.closedOn && <Fact name={t('closedOn')}>{day(dates.closedOn)}</Fact>}
        {dates.erasedOn ? (
          <Fact name={t('erasedOn')}>{day(dates.erasedOn)}</Fact>
        ) : (
          <Fact name={t('keptUntil')}>{day(days.retention)}</Fact>
        )}
        <Fact name={t('kind')}>{t(`kinds.${about.kind}`)}</Fact>
        <Fact name={t('unit')}>{t(`units.${about.unit}`)}</Fact>
        <Fact name={t('access')}>{t(`ways.${about.access}`)}</Fact>
        {isPublished && (
          <Fact name={t('housekeeping')}>
            {lastHousekeeping === undefined ? t('housekeepingNever') : day(lastHousekeeping)}
          </Fact>
        )}
      </dl>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Once no more come, nothing is counted day by day: the exact number is for who can open them. */
function Answers({ count, isExact, isOver }: SoFar & { isOver: boolean }) {
  const { t } = useWords('consultations')
  if (isExact) return t('counted.exact', { count })
  return (
    <>
      {count === 0 ? t('counted.few') : t('counted.some', { count })}
      <small>{t(isOver ? 'counted.over' : 'counted.how')}</small>
    </>
  )
}
