import { writeReadableStreamToWritable, type ServerBuild } from '@remix-run/node'
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'

import { makeAside } from '#app/aside'
import { languageOf } from '#app/i18n/choose-language'
import type { Session } from '#app/operations/people/session'
import { paths } from '#app/paths'
import type { Answer } from '#app/ready-answer'
import type { Refusal } from '#app/refusals'
import { networkKnownTo } from '#app/respond/known-network'

import type { ServerContext } from './context'
import { forPrograms, isForPrograms, refusalForPrograms } from './for-programs'
import { lastResort } from './last-resort'
import { logTrouble } from './log'
import { sessionIn } from './session-in'
import { keepSlips } from './slips'
import { handlersOf } from './two-sides'

/** Hands a request to the pages of Remix, with the stores and settings they may use. */
export function pages(build: ServerBuild, given: ServerContext, publicUrl?: URL): RequestHandler {
  const { whole, handle } = handlersOf(build, given.development ? 'development' : 'production')
  const slips = keepSlips(given.servers?.count)
  return async (request, response) => {
    const { nonce } = response.locals
    const asked = toFetch(request, publicUrl, untilClosed(response))
    if (isForPrograms(request.path)) {
      const { refusal: why } = response.locals
      const own = { ...given, nonce, aside: makeAside(), outOfReach: false }
      const told = why ? refusalForPrograms(why) : forPrograms(await whole(asked, own))
      return send(own.outOfReach ? refusalForPrograms(503) : told, response)
    }
    const refusal = response.locals.refusal ?? triedInDevelopment(asked, given.development)
    const session = await sessionIn(asked, given)
    const sender = await networkKnownTo(given.register)
    const context = { ...given, nonce, session, sender, aside: makeAside() }
    const refuse = (why: Refusal) =>
      handle(firstPageFor(asked, context), { ...context, refusal: why })
    const reaching = { ...context, outOfReach: false }
    const answer =
      slips.find(asked, session) ?? (await (refusal ? refuse(refusal) : handle(asked, reaching)))
    const status = reaching.outOfReach ? 503 : answer.status
    const shown = isBare(answer) && status !== 500 ? await refuse(status) : answer
    if (wantsAddress(request) && isRedirect(answer)) {
      tellAddress(answer, response)
      return
    }
    if (!isBare(shown)) {
      const own = shown instanceof Response ? await slips.lead(asked, session, shown) : shown
      return send(own, response)
    }
    logTrouble({ status: 500, route: 'server' })
    response.status(500).type('html').send(lastResort(request.path))
  }
}

/** `?refusal=429` shows any error page to whoever is building it. */
function triedInDevelopment({ url }: Request, development: boolean): Refusal | undefined {
  const tried = development ? new URL(url).searchParams.get('refusal') : null
  const named = (['notOpen', 'accessOver', 'foreign'] as const).find((each) => each === tried)
  return named ?? (Number(tried) || undefined)
}

/** Our script asks where to go on, instead of being led there and then asking for the page again. */
function wantsAddress(request: ExpressRequest): boolean {
  return request.method === 'POST' && request.get('accept') === 'application/json'
}

function isRedirect({ status, headers }: Answer): boolean {
  return status >= 301 && status <= 303 && headers.has('location')
}

function tellAddress({ headers }: Answer, response: ExpressResponse): void {
  for (const cookie of headers.getSetCookie()) response.append('set-cookie', cookie)
  response.status(200).json({ to: headers.get('location') })
}

/** An error that Remix answers without a page, as for addresses that are no pages themselves. */
function isBare(answer: Answer): boolean {
  const type = answer.headers.get('content-type') ?? ''
  return answer.status >= 400 && !/^(text\/(html|x-script)|application\/problem\+json)\b/.test(type)
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
function firstPageFor(
  asked: Request,
  { development, session }: { development: boolean; session: Session | undefined },
): Request {
  const url = new URL(asked.url)
  const lang = languageOf(asked, development, session?.colleague.lang)
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

async function send(answer: Answer, response: ExpressResponse): Promise<void> {
  if (answer.status === 405 && !response.hasHeader('Allow')) response.set('Allow', 'GET, HEAD')
  response.status(answer.status)
  for (const [name, value] of answer.headers) {
    if (name === 'set-cookie') response.append(name, value)
    else response.set(name, value)
  }
  const { body } = answer
  if (body instanceof ReadableStream) await writeReadableStreamToWritable(body, response)
  else if (body === null) response.end()
  else response.end(body)
}
