import { useLocation, useMatches } from '@remix-run/react'

import { errorKindOf, sideOf, usePageError } from './error-kind'
import { useWords } from './i18n/use-words'

/** What a route may say of itself. */
export interface PageHandle {
  /** A key of `frame.json`. Respondents' titles name no topic: they stay in the history of a shared device. */
  title?: 'staffHome' | 'staffStyle'
  /** React stays asleep on this staff page. */
  asleep?: true
}

/** The name of the page in the window, or what went wrong with it. */
export function PageTitle() {
  const error = usePageError()
  const { pathname } = useLocation()
  const { t } = useWords('frame')
  const { t: errors } = useWords('errors')
  const own = useMatches()
    .map(({ handle }) => (handle as PageHandle | undefined)?.title)
    .findLast(Boolean)
  if (error !== undefined) {
    const title = errors(`${sideOf(pathname)}.${errorKindOf(error)}.title`)
    return <title>{errors('titled', { title })}</title>
  }
  return <title>{own ? `${t(own)} · ${t('product')}` : t('product')}</title>
}
