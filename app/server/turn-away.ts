import type { ErrorRequestHandler, Request, RequestHandler } from 'express'

import type { Refusal } from './context'

declare module 'express-serve-static-core' {
  interface Locals {
    refusal?: Refusal
  }
}

const longestAddress = 2048

/** Refuses, before any page sees it, what no page of ours would have sent; the error page answers. */
export function turnAway(publicUrl: URL | undefined): RequestHandler {
  return (request, response, next) => {
    response.locals.refusal = refusalOf(request, publicUrl)
    if (response.locals.refusal === 405) response.set('Allow', 'GET, HEAD, POST')
    next()
  }
}

function refusalOf(request: Request, publicUrl: URL | undefined): Refusal | undefined {
  if (!isReadable(request.originalUrl)) return 404
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) return 405
  if (request.method === 'POST' && isForeign(request, publicUrl)) return 403
  return undefined
}

function isReadable(address: string): boolean {
  if (address.length > longestAddress || /[\\\x00-\x1f]|\/\/|%00|%0[ad]|%5c/i.test(pathOf(address)))
    return false
  try {
    decodeURIComponent(pathOf(address))
    return true
  } catch {
    return false
  }
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? ''
}

/** Browsers name the origin of every POST; a page of another site, or one that hides its name, is not ours. */
function isForeign(request: Request, publicUrl: URL | undefined): boolean {
  if (request.get('sec-fetch-site') === 'cross-site') return true
  const origin = request.get('origin')
  if (origin === undefined) return false
  const ours = publicUrl ? [publicUrl.host] : [request.get('host')]
  return !URL.canParse(origin) || !ours.includes(new URL(origin).host)
}

/** Trouble while reading a body: too large, cut off, or in an encoding that we do not open. */
export const turnAwayUnreadable: ErrorRequestHandler = (
  error: { status?: number },
  request,
  response,
  next,
) => {
  response.locals.refusal = error.status === 413 ? 413 : error.status === 415 ? 415 : 422
  request.body = undefined
  next()
}
