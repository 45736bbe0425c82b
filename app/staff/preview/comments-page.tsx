import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { EmptyState } from '#app/ui/empty-state'
import { LinkButton } from '#app/ui/link-button'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'

import { BackLink } from '../back-link'
import { ConsultationHeading } from '../consultations/consultation-heading'
import { CommentCard } from './comment-card'
import type { ShownComment } from './comments-view'

export interface CommentsPageProps {
  slug: string
  named: string
  comments: ShownComment[]
  /** Those that wait, or all. */
  show: 'waiting' | 'all'
  count: { all: number; waiting: number }
  page: number
  pages: number
  maySettle: boolean
  mayShare: boolean
  done: string | null
}

/** What people who looked at a preview would change, in the order of the questions. */
export function CommentsPage(props: CommentsPageProps) {
  const { t } = useWords('preview')
  const { slug, named, comments, show, count, page, pages, done } = props
  return (
    <>
      <Done done={done} />
      <ConsultationHeading {...{ slug, named }}>{t('said.title')}</ConsultationHeading>
      {count.all === 0 ? <Nothing {...props} /> : <Shown {...props} />}
      {count.all > 0 && comments.length === 0 && <p>{t('said.noneWaiting')}</p>}
      {comments.map((comment, place) => (
        <CommentCard
          key={comment.id}
          {...{ slug, show, page, comment, maySettle: props.maySettle }}
          follows={comments[place - 1]}
        />
      ))}
      <Pagination
        label={t('said.pages')}
        current={page}
        total={pages}
        to={(to) => paths.commentsOf(slug, { show, page: String(to) })}
      />
      {count.all > 0 && (
        <p>
          <a href={paths.commentsFileOf(slug)}>{t('said.file')}</a>
        </p>
      )}
      <BackLink to={paths.previewOf(slug)}>{t('links.back')}</BackLink>
    </>
  )
}

function Done({ done }: { done: string | null }) {
  const { t } = useWords('preview')
  if (done === 'gone') return <Notice kind="error">{t('problems.comment-gone')}</Notice>
  const known = (['settled', 'opened', 'removed'] as const).find((each) => each === done)
  return known ? <Notice kind="success">{t(`said.done.${known}`)}</Notice> : null
}

function Nothing({ slug, mayShare }: CommentsPageProps) {
  const { t } = useWords('preview')
  const action = <LinkButton to={paths.previewOf(slug)}>{t('said.share')}</LinkButton>
  return (
    <EmptyState title={t('said.nothing')} action={mayShare && action}>
      {t(mayShare ? 'said.nothingText' : 'said.nothingOthers')}
    </EmptyState>
  )
}

function Shown({ slug, show, count }: CommentsPageProps) {
  const { t } = useWords('preview')
  const choices = [
    { value: 'waiting', text: t('said.waiting', { count: count.waiting }) },
    { value: 'all', text: t('said.all', { count: count.all }) },
  ]
  return (
    <nav className="review-ways" aria-label={t('said.which')}>
      <ul>
        {choices.map(({ value, text }) => (
          <li key={value}>
            <a
              href={paths.commentsOf(slug, { show: value })}
              aria-current={value === show ? 'true' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
