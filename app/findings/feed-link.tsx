import { useMatches } from '@remix-run/react'

import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { paths } from '#app/paths'

/** Tells programs that read feeds where the one of this language is. */
export function FeedLink() {
  const { t, lang } = useWords('findings-page')
  const hasFeed = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.feed)
  if (!hasFeed) return null
  const href = paths.findingsFeed(lang)
  return <link rel="alternate" type="application/atom+xml" href={href} title={t('list.title')} />
}
