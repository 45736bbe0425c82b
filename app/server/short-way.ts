import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import { makeAside } from '#app/aside'
import { networkKnownTo } from '#app/respond/known-network'

import type { ServerContext } from './context'
import { headersFor } from './headers'
import { sendLastResort, tellTrouble } from './last-resort'
import { isRedirect, pageFor, toldAddress, wantsAddress, type Handle } from './page-for'
import { usualLength } from './read-body'
import { sendWhole, type Lead } from './send-whole'
import { stepIn } from './straight-on'
import { baseOf, toFetch } from './to-fetch'
import { isForeign } from './turn-away'
import type { Gate } from './until-set-up'

interface Parts {
  given: ServerContext
  publicUrl: URL | undefined
  handle: Handle
  gate: Gate
}

/**
 * A step of a journey as our own pages ask for it needs nothing of what stands in front of other
 * pages. Whatever is the least bit unusual goes the long way.
 */
export function shortWay(parts: Parts, longWay: RequestListener): RequestListener {
  const overHttps = parts.publicUrl?.protocol === 'https:'
  const around = { nonce: '', overHttps, development: false }
  const lead = Object.entries(headersFor('/en/a1b2', around)).map(inSmall)
  return (request, response) => {
    if (!isUsual(request, parts)) {
      longWay(request, response)
      return
    }
    takeStep(request, response, parts, lead).catch((error: unknown) => {
      if (!response.headersSent) setAll(lead, response)
      tellTrouble(error, request.url ?? '', response)
    })
  }
}

function setAll(lead: Lead, response: ServerResponse): void {
  for (const [name, value] of lead) response.setHeader(name, value)
}

function inSmall([name, value]: [string, string]): [string, string] {
  return [name.toLowerCase(), value]
}

function isUsual(request: IncomingMessage, { given, publicUrl, gate }: Parts): boolean {
  if (given.development || !gate.open || !stepIn(request.url ?? '', false)) return false
  if (request.method === 'GET') return true
  return request.method === 'POST' && bringsForm(request) && !isForeign(request, publicUrl)
}

const form = /^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i

function bringsForm({ headers }: IncomingMessage): boolean {
  if (headers['content-encoding'] !== undefined) return false
  // Without a length the rest of this is not a number, and not less than anything.
  return (
    form.test(headers['content-type'] ?? '') && Number(headers['content-length']) <= usualLength
  )
}

async function takeStep(
  request: IncomingMessage,
  response: ServerResponse,
  { given, publicUrl, handle }: Parts,
  lead: Lead,
): Promise<void> {
  const form = request.method === 'POST' ? await formIn(request) : undefined
  const asked = toFetch(request, baseOf(request, publicUrl))
  const sender = await networkKnownTo(given.register)
  const context = { ...given, nonce: '', sender, aside: makeAside(), ...(form && { form }) }
  const { said, shown } = await pageFor(asked, context, { handle })
  const answer = wantsAddress(request) && isRedirect(said) ? toldAddress(said) : shown
  if (answer) return sendWhole(answer, { asked, response, lead })
  setAll(lead, response)
  sendLastResort(request.url ?? '', response)
}

/** What a page sent; nobody waits for what somebody who has gone did not send. */
function formIn(request: IncomingMessage): Promise<URLSearchParams> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => resolve(new URLSearchParams(Buffer.concat(pieces).toString())))
  })
}
