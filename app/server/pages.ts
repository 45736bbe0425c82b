import { writeReadableStreamToWritable } from '@remix-run/node'
import type {
  Request as ExpressRequest,
  RequestHandler,
  Response as ExpressResponse,
} from 'express'

import { makeAside } from '#app/aside'
import type { Answer } from '#app/ready-answer'
import type { Refusal } from '#app/refusals'
import { networkKnownTo } from '#app/respond/known-network'

import type { ServerContext } from './context'
import { forPrograms, isForPrograms, refusalForPrograms } from './for-programs'
import { sendLastResort } from './last-resort'
import { isRedirect, pageFor, toldAddress, wantsAddress } from './page-for'
import { sessionIn } from './session-in'
import { keepSlips } from './slips'
import { baseOf, toFetch } from './to-fetch'
import type { Handlers } from './two-sides'

/** Hands a request to the pages of Remix, with the stores and settings they may use. */
export function pages(
  { whole, handle }: Handlers,
  given: ServerContext,
  publicUrl: URL | undefined,
): RequestHandler {
  const slips = keepSlips(given.servers?.count)
  return async (request, response) => {
    const { nonce } = response.locals
    const asked = toFetch(request, baseOf(request, publicUrl), {
      signal: untilClosed(response),
      ...(request.method === 'POST' && { body: bodyOf(request) }),
    })
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
    const found = slips.find(asked, session)
    const { said, shown } = await pageFor(asked, context, { handle, refusal, found })
    if (wantsAddress(request) && isRedirect(said)) return send(toldAddress(said), response)
    const own = shown instanceof Response ? await slips.lead(asked, session, shown) : shown
    if (own) return send(own, response)
    sendLastResort(request.path, response)
  }
}

/** `?refusal=429` shows any error page to whoever is building it. */
function triedInDevelopment({ url }: Request, development: boolean): Refusal | undefined {
  const tried = development ? new URL(url).searchParams.get('refusal') : null
  const named = (['notOpen', 'accessOver', 'foreign'] as const).find((each) => each === tried)
  return named ?? (Number(tried) || undefined)
}

function bodyOf({ body }: ExpressRequest): Uint8Array<ArrayBuffer> {
  return new Uint8Array((body as Buffer | undefined) ?? [])
}

function untilClosed(response: ExpressResponse): AbortSignal {
  const gone = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
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
