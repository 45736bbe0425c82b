import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { ErrorSummary } from '#app/ui/error-summary'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { PublishForm, type PublishFormProps } from './publish-form'
import { PublicationFacts } from './publication-facts'
import type { PublicationView } from './publication-view'
import { useProblemSummary } from './request-problem'

interface PublishPageProps extends Omit<PublishFormProps, 'view'> {
  title: string
  /** What waits to be published, if anything does. */
  view: PublicationView | undefined
  /** Another request about it that waits. */
  waiting: string | undefined
  already: boolean
  mayDesign: boolean
}

/** The last look before a consultation is published, or its wording corrected. */
export function PublishPage(props: PublishPageProps) {
  const { slug, title, view, waiting, problems, already } = props
  const { t } = useWords('requests')
  const isFirst = view?.changes === undefined
  return (
    <>
      <ErrorSummary problems={useProblemSummary(problems)} />
      {already && <Notice kind="warning">{t('done')}</Notice>}
      <ConsultationHeading slug={slug} named={title}>
        {t(isFirst ? 'publishTitle' : 'correctTitle')}
      </ConsultationHeading>
      {waiting !== undefined && <Waits id={waiting} />}
      {!view && (
        <EmptyState title={t('nothing')} action={props.mayDesign && <Bring slug={slug} />}>
          {t('nothingText')}
        </EmptyState>
      )}
      {view && (
        <PublicationFacts
          view={view}
          inLanguage={(lang) => paths.publication(slug, { in: lang })}
        />
      )}
      {view && waiting === undefined && <PublishForm {...props} view={view} />}
      <BackToConsultation slug={slug} />
    </>
  )
}

function Bring({ slug }: { slug: string }) {
  const { t } = useWords('requests')
  return <LinkButton to={paths.newConsultation(slug)}>{t('bring')}</LinkButton>
}

function Waits({ id }: { id: string }) {
  const { t } = useWords('requests')
  return (
    <Notice title={t('waitsTitle')}>
      <p>
        <a href={paths.request(id)}>{t('waitsLink')}</a>
      </p>
    </Notice>
  )
}
