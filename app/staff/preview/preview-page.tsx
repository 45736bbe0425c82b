import { ownName } from '#app/i18n/own-name'
import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { BackToConsultation } from '../consultations/back-to-consultation'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { fieldOfLink, LinksSection, type LinkForm } from './links-section'
import { PreviewFrame } from './preview-frame'
import type { PreviewView } from './preview-view'

interface PreviewPageProps {
  view: PreviewView
  form: LinkForm
}

/** A survey before it is published, page by page as people will see it. */
export function PreviewPage({ view, form }: PreviewPageProps) {
  const { t } = useWords('preview')
  const { slug, named, planned, comments } = view
  const wrong = form.problems.map((problem) => ({
    field: fieldOfLink(problem),
    text: t(`problems.${problem.code}`, { ...problem }),
  }))
  return (
    <>
      <ErrorSummary problems={wrong} />
      <Done done={view.done} />
      <ConsultationHeading {...{ slug, named }}>{t('staff.title')}</ConsultationHeading>
      <p className="lead">{t(planned ? 'staff.planned' : 'staff.published')}</p>
      <Lacking view={view} />
      <PreviewFrame view={view} />
      <Heading level={2}>{t('staff.comments')}</Heading>
      <p>
        {comments.all === 0
          ? t('staff.noComments')
          : t('staff.someComments', { count: comments.all, waiting: comments.waiting })}
      </p>
      {comments.all > 0 && (
        <p>
          <a href={paths.commentsOf(slug)}>{t('staff.toComments')}</a>
        </p>
      )}
      <LinksSection view={view} form={form} />
      <BackToConsultation slug={slug} />
    </>
  )
}

function Done({ done }: { done: string | null }) {
  const { t } = useWords('preview')
  if (done === 'gone') return <Notice kind="error">{t('problems.link-gone')}</Notice>
  return done === 'taken' ? <Notice kind="success">{t('links.taken')}</Notice> : null
}

/** Whatever lint says, the survey can be seen. */
function Lacking({ view: { slug, errors, missing } }: { view: PreviewView }) {
  const { t } = useWords('preview')
  if (errors === 0) return null
  return (
    <Notice kind="warning" title={t('staff.errors', { count: errors })}>
      <p>{t('staff.errorsText')}</p>
      {missing.length > 0 && (
        <ul>
          {missing.map(({ lang, count }) => (
            <li key={lang}>{t('staff.missing', { count, language: ownName(lang) })}</li>
          ))}
        </ul>
      )}
      <p>
        <a href={paths.consultation(slug)}>{t('staff.toCheck')}</a>
      </p>
    </Notice>
  )
}
