import { isRouteErrorResponse, useRouteError } from '@remix-run/react'

import { useFrame } from './frame'

const kinds = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  405: 'method',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'notYet',
} as const

const named = ['notOpen', 'accessOver', 'outside', 'foreign'] as const

/** What the error pages tell apart; the words stand in `errors.json`. */
export type ErrorKind =
  (typeof kinds)[keyof typeof kinds] | (typeof named)[number] | ('unreadable' | 'broken')

/** What went wrong with this page; the error itself no longer says that a store was out of reach. */
export function useErrorKind(): ErrorKind {
  const kind = errorKindOf(useRouteError())
  const { outOfReach = false } = useFrame()
  return kind === 'broken' && outOfReach ? 'notYet' : kind
}

function errorKindOf(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'broken'
  const name = named.find((each) => each === error.data)
  if (name) return name
  const known = (kinds as Partial<Record<number, ErrorKind>>)[error.status]
  return known ?? (error.status < 500 ? 'unreadable' : 'broken')
}

/** Where in `errors.json` the words for it stand; respondents sign in nowhere and have no roles. */
export function errorWords(side: 'respondent' | 'staff', kind: ErrorKind) {
  if (side === 'staff') return `staff.${kind}` as const
  if (kind === 'foreign') return 'respondent.forbidden' as const
  const isOfStaff = kind === 'signedOut' || kind === 'accessOver' || kind === 'outside'
  return `respondent.${isOfStaff ? 'unreadable' : kind}` as const
}

/** The error this page is about, if any; Remix says `null` for none where it draws the frame. */
export function usePageError(): unknown {
  return useRouteError() ?? undefined
}

export function sideOf(pathname: string): 'respondent' | 'staff' {
  return /^\/staff(\/|$)/.test(pathname) ? 'staff' : 'respondent'
}
