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

import type { ServerContext } from './context'
import { lastResort } from './last-resort'
import { logTrouble } from './log'

/** Hands a request to the pages of Remix, with the stores and settings they may use. */
export function pages(build: ServerBuild, given: ServerContext): RequestHandler {
  const handle = createRequestHandler(build, given.development ? 'development' : 'production')
  return async (request, response) => {
    const { nonce, refusal } = response.locals
    const answer = await handle(await toFetch(request, response, given.development), {
      ...given,
      nonce,
      refusal,
    })
    if (answer.status === 500 && !answer.headers.get('content-type')?.startsWith('text/html')) {
      logTrouble({ status: 500, route: 'render' })
      response.status(500).type('html').send(lastResort(request.path))
      return
    }
    await send(answer, response)
  }
}

/** A refused request goes on as a plain visit to the first page of its side, where the error page takes over. */
async function toFetch(request: ExpressRequest, response: ExpressResponse, development: boolean) {
  const base = `${request.protocol}://${hostOf(request)}`
  const headers = new Headers(headersOf(request))
  if (response.locals.refusal) {
    return new Request(base + (await sideOf(request, base, headers, development)), { headers })
  }
  return new Request(base + request.originalUrl, {
    method: request.method,
    headers,
    signal: untilClosed(response),
    ...(request.method === 'POST' ? { body: new Uint8Array(request.body as Buffer) } : {}),
  })
}

async function sideOf(
  request: ExpressRequest,
  base: string,
  headers: Headers,
  development: boolean,
) {
  const path = request.path.replace(/[^\w/-]/g, '')
  const asked = request.query.lang
  const lang = typeof asked === 'string' ? `?lang=${encodeURIComponent(asked)}` : ''
  if (/^\/staff(\/|$)/.test(path)) return paths.staff() + lang
  return paths.home(await languageOf(new Request(base + path, { headers }), development))
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
