import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { FormMark } from '../form-mark'
import type { AnalysisState, AnalysisView } from './analysis-view'
import { ByCommand } from './by-command'
import { WorkshopShell, type WorkshopShellProps } from './workshop-shell'

interface AnalysisPageProps extends AnalysisView, Pick<WorkshopShellProps, 'order' | 'words'> {
  mark: string
}

/** Where a key holder opens the answers to a closed survey. */
export function AnalysisPage(props: AnalysisPageProps) {
  const { slug, title, state } = props
  const { t } = useWords('analysis')
  const isClosed = state.code === 'first' || state.code === 'fetched'
  return (
    <>
      <ConsultationHeading slug={slug} named={title}>
        {t('title')}
      </ConsultationHeading>
      <p className="lead analysis-before">{t('lead')}</p>
      <InState {...props} />
      {isClosed && (
        <div className="analysis-before">
          <ByCommand slug={slug} />
        </div>
      )}
      <BackToConsultation slug={slug} />
    </>
  )
}

function InState({ state, ...page }: AnalysisPageProps) {
  const { t } = useWords('analysis')
  switch (state.code) {
    case 'notPublished':
      return <Notice title={t('notPublished.title')}>{t('notPublished.text')}</Notice>
    case 'notClosed':
      return (
        <Notice title={t('notClosed.title')}>
          <p>{t('notClosed.ends', { ...state })}</p>
          <p>{t('notClosed.text')}</p>
        </Notice>
      )
    case 'erased':
      return <Notice title={t('erased.title', { day: state.day })}>{t('erased.text')}</Notice>
    case 'first':
      return state.atHand.length > 0 ? <FirstFetch {...page} /> : <NoKey openers={state.openers} />
    case 'fetched':
      return (
        <>
          <p className="analysis-before">{t('fetched', { day: state.day })}</p>
          {state.atHand.length > 0 ? (
            <WorkshopShell {...page} atHand={state.atHand} holders={state.holders} />
          ) : (
            <NoKey openers={state.openers} />
          )}
        </>
      )
  }
}

/** What fetching means, before the one step that cannot be undone. */
function FirstFetch({ slug, mark }: Pick<AnalysisPageProps, 'slug' | 'mark'>) {
  const { t } = useWords('analysis')
  return (
    <>
      <Notice kind="warning" title={t('first.title')}>
        <ul>
          <li>{t('first.closes')}</li>
          <li>{t('first.batches')}</li>
          <li>{t('first.logged')}</li>
        </ul>
      </Notice>
      <p>{t('promise')}</p>
      <form method="post" action={paths.analysisOf(slug)}>
        <FormMark mark={mark} />
        <Button>{t('first.go')}</Button>
      </form>
    </>
  )
}

function NoKey({ openers }: Pick<Extract<AnalysisState, { openers: string[] }>, 'openers'>) {
  const { t } = useWords('analysis')
  return (
    <Notice kind="warning" title={t('noKey.title')}>
      {openers.length > 0 ? t('noKey.text', { names: openers }) : t('noKey.nobody')}
    </Notice>
  )
}
