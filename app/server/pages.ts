import {
  createRequestHandler,
  writeReadableStreamToWritable,
  type ServerBuild,
} from '@remix-run/node'
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'

import { languageOf } from '#app/i18n/choose-language'
import { paths } from '#app/paths'

import type { Refusal, ServerContext } from './context'
import { lastResort } from './last-resort'
import { logTrouble } from './log'

/** Hands a request to the pages of Remix, with the stores and settings they may use. */
export function pages(build: ServerBuild, given: ServerContext, publicUrl?: URL): RequestHandler {
  const handle = createRequestHandler(build, given.development ? 'development' : 'production')
  return async (request, response) => {
    const { nonce } = response.locals
    const asked = toFetch(request, publicUrl, untilClosed(response))
    const refuse = (refusal: Refusal) =>
      handle(firstPageFor(asked, given.development), { ...given, nonce, refusal })

    const { refusal } = response.locals
    const answer = refusal ? await refuse(refusal) : await handle(asked, { ...given, nonce })
    const shown = isBare(answer) && answer.status !== 500 ? await refuse(answer.status) : answer
    if (wantsAddress(request) && isRedirect(answer)) {
      tellAddress(answer, response)
      return
    }
    if (answer.status === 405 && !response.hasHeader('Allow')) response.set('Allow', 'GET, HEAD')
    if (!isBare(shown)) return send(shown, response)
    logTrouble({ status: 500, route: 'server' })
    response.status(500).type('html').send(lastResort(request.path))
  }
}

/** Our script asks where to go on, instead of being led there and then asking for the page again. */
function wantsAddress(request: ExpressRequest): boolean {
  return request.method === 'POST' && request.get('accept') === 'application/json'
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 301 && status <= 303 && headers.has('location')
}

function tellAddress({ headers }: Response, response: ExpressResponse): void {
  for (const cookie of headers.getSetCookie()) response.append('set-cookie', cookie)
  response.status(200).json({ to: headers.get('location') })
}

/** An error that Remix answers without a page, as for addresses that are no pages themselves. */
function isBare(answer: Response): boolean {
  const type = answer.headers.get('content-type') ?? ''
  return answer.status >= 400 && !/^text\/(html|x-script)/.test(type)
}

function toFetch(
  request: ExpressRequest,
  publicUrl: URL | undefined,
  signal: AbortSignal,
): Request {
  const base = publicUrl?.origin ?? `${request.protocol}://${hostOf(request)}`
  const headers = new Headers(headersOf(request))
  headers.set('host', new URL(base).host)
  const address = request.originalUrl.startsWith('/') ? request.originalUrl : '/'
  const { method } = request
  const body =
    method === 'POST' ? { body: new Uint8Array((request.body as Buffer | undefined) ?? []) } : {}
  return new Request(base + address, {
    method: /^(HEAD|POST)$/.test(method) ? method : 'GET',
    headers,
    signal,
    ...body,
  })
}

/** A refused request goes on as a plain visit to the first page of its side, where the error page takes over. */
function firstPageFor(asked: Request, development: boolean): Request {
  const url = new URL(asked.url)
  const lang = languageOf(asked, development)
  const staff = /^\/staff(\/|$)/.test(url.pathname)
  const address = staff ? `${paths.staff()}?lang=${lang}` : paths.home(lang)
  return new Request(url.origin + address, { headers: asked.headers })
}

function untilClosed(response: ExpressResponse): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

function hostOf(request: ExpressRequest): string {
  const host = request.get('host') ?? ''
  return URL.canParse(`http://${host}`) && !/[/\\@?#]/.test(host) ? host : 'localhost'
}

function headersOf(request: ExpressRequest): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value ?? '']).map((one): [string, string] => [name, one]),
  )
}

async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.append(name, value)
    else response.set(name, value)
  }
  if (answer.body) await writeReadableStreamToWritable(answer.body, response)
  else response.end()
}
