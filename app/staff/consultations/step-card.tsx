import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Heading } from '#app/ui/heading'
import { Icon } from '#app/ui/icon'

import type { DateView } from './date-view'
import type { Point, Step } from './step-facts'

interface StepCardProps {
  step: Step
  dates: DateView
  pausedOn: string | null
  /** The button, or who presses it. */
  children: ReactNode
}

const icons = { good: 'success', missing: 'error', look: 'warning' } as const

/** The one thing to do next: what it still needs, what will happen, and the button. */
export function StepCard({
  step: { code, points, will },
  dates,
  pausedOn,
  children,
}: StepCardProps) {
  const { t } = useWords('consultations')
  const facts = { ...dates.days, ...dates, pausedOn: pausedOn ?? '' }
  return (
    <section className="next-step" aria-labelledby="next-step">
      <Heading level={2} id="next-step" caption={t('next')}>
        {t(`step.${code}.title`, facts)}
      </Heading>
      <p>{t(`step.${code}.text`, facts)}</p>
      <Points points={points} />
      {will.length > 0 && (
        <>
          <Heading level={3}>{t('willHappen')}</Heading>
          <ul>
            {will.map((each) => (
              <li key={each}>{t(`will.${each}`, facts)}</li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  )
}

function Points({ points }: { points: Point[] }) {
  const { t } = useWords('consultations')
  if (points.length === 0) return null
  return (
    <ul className="points">
      {points.map(({ code, state, facts = {}, go }) => (
        <li key={code} className={`point-${state}`}>
          <Icon name={icons[state]} />
          <span>
            <span className="visually-hidden">{t(`state.${state}`)} </span>
            {t(`point.${code}`, facts)} {go && <a href={go.to}>{t(`go.${go.code}`)}</a>}
          </span>
        </li>
      ))}
    </ul>
  )
}
