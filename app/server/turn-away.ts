import type { Request, RequestHandler } from 'express'
import type { IncomingMessage } from 'node:http'

import type { Refusal } from '#app/refusals'

declare module 'express-serve-static-core' {
  interface Locals {
    refusal?: Refusal
  }
}

const longestAddress = 2048

/** Refuses, before any page sees it, what no page of ours would have sent; the error page answers. */
export function turnAway(publicUrl: URL | undefined): RequestHandler {
  return (request, response, next) => {
    const refusal = refusalOf(request, publicUrl)
    if (refusal) response.locals.refusal = refusal
    if (refusal === 405) response.set('Allow', 'GET, HEAD, POST')
    next()
  }
}

function refusalOf(request: Request, publicUrl: URL | undefined): Refusal | undefined {
  if (!isReadable(request.originalUrl)) return 404
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return 405
  if (request.method === 'POST' && isForeign(request, publicUrl)) return 'foreign'
  return undefined
}

// `_data` and `.data` are how pages of Remix ask for data; respondents' pages never do.
const strange = /[\\\x00-\x1f]|\/\/|%00|%0[ad]|%5c|^[^/]|[?&]_data=|^\/(?!staff[/.]).*\.data$/i

function isReadable(address: string): boolean {
  const [path = '', query = ''] = address.split('?', 2)
  if (address.length > longestAddress || strange.test(path) || strange.test(`/?${query}`))
    return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Browsers name the origin of every POST; a page of another site, or one that hides its name, is not ours. */
export function isForeign({ headers }: IncomingMessage, publicUrl: URL | undefined): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  return publicUrl
    ? new URL(origin).origin !== publicUrl.origin
    : new URL(origin).host !== headers.host
}
