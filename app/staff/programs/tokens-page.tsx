import { formatDate } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { MakeTokenProblem } from '#app/operations/programs/make-token'
import { paths } from '#app/paths'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Pagination } from '#app/ui/pagination'

import { HowToAsk } from './how-to-ask'
import { TokenForm, type TokenFormProps } from './token-form'
import { TokenTable, type ListedToken } from './token-table'
import { tokenProblems } from './typed-token'

export interface TokensPageProps extends Omit<TokenFormProps, 'summary'> {
  tokens: ListedToken[]
  page: number
  pages: number
  problems: MakeTokenProblem[]
  already: boolean
  done: 'ended' | 'gone' | undefined
  /** The address of this server, as programs name it. */
  origin: string
}

/** Which programs may read findings, and until when. */
export function TokensPage(props: TokensPageProps) {
  const { tokens, page, pages, problems, already, done, origin } = props
  const { t, lang } = useWords('programs')
  const { t: frame } = useWords('frame')
  const day = (date: string) => formatDate(lang, date)
  const summary = tokenProblems(problems, (key, facts) => t(`problems.${key}`, { ...facts }), day)
  return (
    <>
      <ErrorSummary problems={summary} />
      {already && <Notice kind="warning">{t('already')}</Notice>}
      {done === 'ended' && <Notice kind="success" title={t('ended')} />}
      {done === 'gone' && <Notice kind="warning" title={t('gone')} />}
      <Heading level={1}>{frame('title.tokens')}</Heading>
      <p className="lead">{t('lead')}</p>
      {tokens.length === 0 ? <p>{t('none')}</p> : <TokenTable tokens={tokens} />}
      <Pagination
        label={t('pages')}
        current={page}
        total={pages}
        to={(wanted) => paths.tokens({ page: String(wanted) })}
      />
      <TokenForm {...props} summary={summary} />
      <HowToAsk origin={origin} />
    </>
  )
}
