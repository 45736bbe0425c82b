import { useLocation, useMatches } from '@remix-run/react'

import type { Progress } from '#surveys/journey/progress'

import type { Right } from './operations/rights'
import { errorWords, sideOf, useErrorKind, usePageError } from './error-kind'
import { useFrame } from './frame'
import { useWords } from './i18n/use-words'
import type { words } from './i18n/words/en'

type TitleKey = keyof (typeof words)['frame']['title']

/** What a route may say of itself. */
export interface PageHandle {
  /**
   * A key of `frame.json`. Respondents' titles name no topic: they stay in the history of a shared
   * device. A page of questions is named by where it stands, public findings by what they are of.
   */
  title?: TitleKey
  /** What a colleague must be allowed to do to come here. */
  right?: Right
  /** React stays asleep on this staff page. */
  asleep?: true
  /** The feed of findings is told to programs that look for one. */
  feed?: true
  /** Search engines may show this page, as it is without anything chosen on it. */
  isFound?: true
}

/** The name of the page in the window, or what went wrong with it. */
export function PageTitle() {
  const error = usePageError()
  const kind = useErrorKind()
  const { pathname } = useLocation()
  const { t: errors, spoken } = useWords('errors')
  const { hasProblems } = useFrame()
  const own = useOwnTitle()
  if (error !== undefined) {
    const title = errors(`${errorWords(sideOf(pathname), kind)}.title`)
    if (kind === 'notOpen') return <title>{title}</title>
    return <title>{errors('titled', { title })}</title>
  }
  return <title {...spoken}>{hasProblems ? errors('titled', { title: own }) : own}</title>
}

interface Titled {
  progress?: Progress
  off?: object
  named?: string
}

function useOwnTitle(): string {
  const { t } = useWords('frame')
  const titled = useMatches().findLast(({ handle }) => (handle as PageHandle | undefined)?.title)
  const key = (titled?.handle as PageHandle | undefined)?.title
  const { progress, off, named } = (titled?.data ?? {}) as Titled
  if (key === undefined) return t('product')
  const { page, of } = progress ?? {}
  const name = off
    ? t('title.off')
    : key === 'page'
      ? t('title.page', { page, of })
      : t(`title.${key}`, { named })
  return `${name} · ${t('product')}`
}
