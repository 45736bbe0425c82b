import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Heading } from '#app/ui/heading'
import { Tag } from '#app/ui/tag'

import { languageName } from '../members/language-codes'
import type { ShownComment } from './comments-view'

interface CommentCardProps {
  slug: string
  /** The list that the reader comes back to. */
  show: 'waiting' | 'all'
  page: number
  maySettle: boolean
  comment: ShownComment
  /** The one before it, whose headings need not be said again. */
  follows: ShownComment | undefined
}

/** One comment, below the page and the question that it is about. */
export function CommentCard(props: CommentCardProps) {
  const { t, lang: reader } = useWords('preview')
  const { comment, maySettle } = props
  const { readAs, lang, text, day, forWhom, settled } = comment
  return (
    <article className="said">
      <About {...props} />
      {readAs !== undefined && (
        <p className="quiet">
          {t('said.readAs')} <q lang={lang}>{readAs}</q>
        </p>
      )}
      <p className="said-text" dir="auto" lang={lang}>
        {text}
      </p>
      <p className="quiet">
        {settled && <Tag kind="good">{t('said.settled')}</Tag>}
        {t('said.about', { language: languageName(lang, reader), day, name: forWhom })}
        {settled && ` ${t('said.settledBy', { name: settled.by, day: settled.on })}`}
      </p>
      {maySettle && <Deeds {...props} />}
    </article>
  )
}

function About({ comment: { place, asked, isGone }, follows }: CommentCardProps) {
  const { t } = useWords('preview')
  const samePage = follows?.place === place
  if (samePage && follows.asked === asked) return null
  return (
    <>
      {!samePage && (
        <Heading level={2}>
          <span dir="auto">{place}</span>
        </Heading>
      )}
      <Heading level={3}>
        <span dir="auto">{asked === '' ? t('said.wholePage') : asked}</span>
      </Heading>
      {isGone && <p className="quiet">{t('said.questionGone')}</p>}
    </>
  )
}

function Deeds({ slug, show, page, comment: { id, settled } }: CommentCardProps) {
  const { t } = useWords('preview')
  return (
    <form method="post" action={paths.commentsOf(slug, { show, page: String(page) })}>
      <input type="hidden" name="comment" value={id} />
      <Button kind="secondary" name="do" value={settled ? 'open' : 'settle'}>
        {t(settled ? 'said.openAgain' : 'said.settle')}
      </Button>
      <Disclosure summary={t('said.remove')}>
        <p>{t('said.removeText')}</p>
        <Button kind="danger" name="do" value="remove">
          {t('said.removeGo')}
        </Button>
      </Disclosure>
    </form>
  )
}
