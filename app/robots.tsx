import { useLocation, useMatches } from '@remix-run/react'

import { usePageError } from './error-kind'
import type { PageHandle } from './page-title'

/** Tells search engines to leave a page alone, unless it is published for everybody to find. */
export function Robots() {
  const { search } = useLocation()
  const error = usePageError()
  const isPublic = useMatches().some(({ handle }) => (handle as PageHandle | undefined)?.isFound)
  const isFound = isPublic && search === '' && error === undefined
  return isFound ? null : <meta name="robots" content="noindex" />
}
