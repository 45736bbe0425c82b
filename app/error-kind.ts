import { isRouteErrorResponse, useRouteError } from '@remix-run/react'

const kinds = {
  403: 'forbidden',
  404: 'missing',
  405: 'method',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'notYet',
} as const

/** What the error pages tell apart; the words stand in `errors.json`. */
export type ErrorKind = (typeof kinds)[keyof typeof kinds] | 'unreadable' | 'broken'

export function errorKindOf(error: unknown): ErrorKind {
  if (!isRouteErrorResponse(error)) return 'broken'
  const known = (kinds as Partial<Record<number, ErrorKind>>)[error.status]
  return known ?? (error.status < 500 ? 'unreadable' : 'broken')
}

/** The error this page is about, if any; Remix says `null` for none where it draws the frame. */
export function usePageError(): unknown {
  return useRouteError() ?? undefined
}

export function sideOf(pathname: string): 'respondent' | 'staff' {
  return /^\/staff(\/|$)/.test(pathname) ? 'staff' : 'respondent'
}
