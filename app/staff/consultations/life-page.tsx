import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackLink } from '../back-link'
import type { Done } from './done'
import { DraftSection } from './draft-section'
import { CloseForm, PauseForm } from './endings'
import { Glance } from './glance'
import { useLifeProblems, type LifeProblem } from './life-problem'
import { LifeLine } from './life-line'
import type { LifeView } from './life-view'
import { StepAction, type May } from './step-action'
import { StepCard } from './step-card'
import type { Way } from './ways-of'

interface LifePageProps extends LifeView {
  may: May
  done: Done | undefined
  /** Files with keys that could not be cleaned, and must be destroyed by hand. */
  keysLeft: string[]
  problems: LifeProblem[]
}

/** One consultation: where it stands, the one thing to do next, and everything about it. */
export function LifePage(props: LifePageProps) {
  const { slug, title, stage, step, dates, facts, ways, draft, may, problems } = props
  const { summary, errorOf } = useLifeProblems(problems)
  const { t } = useWords('consultations')
  return (
    <>
      <ErrorSummary problems={summary} />
      <DoneNotice {...props} />
      <Heading level={1} caption={slug}>
        {title}
      </Heading>
      <LifeLine stage={stage} />
      <RetentionNear {...props} />
      <StepCard {...{ step, dates, pausedOn: facts.pausedOn }}>
        <StepAction {...{ step, title, facts, may, eraseError: errorOf('erase-name') }} />
      </StepCard>
      <Ways ways={ways} />
      <Glance {...props} />
      {draft && <DraftSection {...{ slug, draft, mayDesign: may.design }} />}
      {may.design && isAnswerable(props) && (
        <>
          {step.code !== 'paused' && <PauseForm slug={slug} />}
          <CloseForm {...{ slug, title }} error={errorOf('close-name')} />
        </>
      )}
      <BackLink to={paths.consultations()}>{t('back')}</BackLink>
    </>
  )
}

const announced = 30

function RetentionNear({ stage, dates: { days, daysKept } }: Pick<LifeView, 'stage' | 'dates'>) {
  const { t } = useWords('consultations')
  const isKept = stage === 'closed' || stage === 'released'
  if (!isKept || daysKept < 0 || daysKept > announced) return null
  return (
    <Notice kind="warning" title={t('retentionTitle')}>
      {t('retentionNear', { count: daysKept, day: days.retention })}
    </Notice>
  )
}

function isAnswerable({ facts: { standing } }: Pick<LifeView, 'facts'>): boolean {
  return standing === 'open' || standing === 'last-hours' || standing === 'paused'
}

function DoneNotice({ done, keysLeft, slug }: Pick<LifePageProps, 'done' | 'keysLeft' | 'slug'>) {
  const { t } = useWords('consultations')
  if (keysLeft.length > 0) {
    return (
      <Notice kind="warning" title={t('keysLeft.title')}>
        <p>{t('keysLeft.text')}</p>
        <ul>
          {keysLeft.map((path) => (
            <li key={path}>
              <code dir="ltr">{`npm run soundings -- erase ${slug} --destroyed ${path}`}</code>
            </li>
          ))}
        </ul>
      </Notice>
    )
  }
  return done ? <Notice kind="success">{t(`done.${done}`)}</Notice> : null
}

function Ways({ ways }: { ways: Way[] }) {
  const { t } = useWords('consultations')
  return (
    <nav aria-label={t('waysTitle')} className="ways-on">
      <ul>
        {ways.map(({ code, to }) => (
          <li key={code}>
            <a href={to}>{t(`way.${code}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
