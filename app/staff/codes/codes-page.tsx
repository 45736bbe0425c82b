import { useWords } from '#app/i18n/use-words'
import { EmptyState } from '#app/ui/empty-state'
import { ErrorSummary } from '#app/ui/error-summary'
import { Notice } from '#app/ui/notice'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import type { NamedSurvey } from '../reach/named-survey'
import { BatchForm } from './batch-form'
import { useBatchProblems } from './batch-problem'
import { BatchTable } from './batch-table'
import type { CodesView } from './codes-view'
import { GroupTable } from './group-table'

export function CodesPage(props: CodesView) {
  const { slug, named, stands, access, batches, groups, adds, problems, already } = props
  const { t } = useWords('codes')
  const { t: frame } = useWords('frame')
  const reason = access === 'codes' ? closedBecause(stands) : 'needsNone'
  return (
    <>
      <ErrorSummary problems={useBatchProblems(problems).told} />
      {already && <Notice kind="warning">{t('done')}</Notice>}
      <ConsultationHeading {...{ slug, named }}>{frame('title.codes')}</ConsultationHeading>
      <p className="lead">{t('lead')}</p>
      {reason && (
        <Notice title={t(reason)}>{reason === 'needsNone' && <p>{t('needsNoneText')}</p>}</Notice>
      )}
      {batches.length > 0 && <BatchTable {...props} mayAdd={reason === undefined} />}
      {batches.length === 0 && !reason && (
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      )}
      {!reason && <BatchForm {...props} />}
      {!reason && adds === undefined && groups.length > 0 && <GroupTable {...props} />}
      <BackToConsultation slug={slug} />
    </>
  )
}

function closedBecause(stands: NamedSurvey['stands']) {
  if (stands === 'not-published') return 'notYet'
  return stands === 'closed' ? 'over' : undefined
}
