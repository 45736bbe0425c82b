import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'
import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'
import type { MonitoringView } from '#surveys/monitoring/show-monitoring'

import { IndicatorFigure } from './monitoring-indicator'
import type { MonitoringReview } from './monitoring-review'
import { Files, Years } from './monitoring-ways'

interface MonitoringPageProps {
  review: MonitoringReview
  /** Where members are added, for whoever may. */
  action?: ReactNode
}

/** The yearly review: every indicator by year, as a chart and as a table. Needs no script. */
export function MonitoringPage({ review, action }: MonitoringPageProps) {
  const { t } = useWords('monitoring')
  const { view, isEmpty } = review
  return (
    <div className="review">
      <Heading level={1}>{view.title}</Heading>
      {isEmpty ? (
        <EmptyState title={t('page.empty.title')} action={action}>
          {t('page.empty.text')}
        </EmptyState>
      ) : (
        <>
          <Years review={review} />
          <Files review={review} />
          <Notes texts={view.about} />
          <Contents view={view} />
          {view.indicators.map((indicator) => (
            <IndicatorFigure key={indicator.code} indicator={indicator} />
          ))}
        </>
      )}
    </div>
  )
}

function Notes({ texts }: { texts: string[] }) {
  return (
    <ul className="review-notes">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}

function Contents({ view: { indicators } }: { view: MonitoringView }) {
  const { t } = useWords('monitoring')
  return (
    <nav className="review-contents" aria-label={t('page.contents')}>
      <Disclosure summary={t('page.contents')}>
        <ul>
          {indicators.map(({ code, title }) => (
            <li key={code}>
              <a href={`#indicator-${code}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Disclosure>
    </nav>
  )
}
