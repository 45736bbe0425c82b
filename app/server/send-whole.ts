import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { takesBrotli, takesGzip } from '#app/kept-pages'
import type { Answer } from '#app/ready-answer'

/** Headers that every answer has, unless it says otherwise itself. */
export type Lead = [name: string, value: string][]

interface Sending {
  asked: Request
  response: ServerResponse
  lead: Lead
}

/** Sends an answer in one piece, with all headers at once. */
export async function sendWhole(
  { status, headers, body }: Answer,
  { asked, response, lead }: Sending,
): Promise<void> {
  const whole = await wholeOf(body)
  const own = new Headers(headers)
  if (status === 405 && !own.has('Allow')) own.set('Allow', 'GET, HEAD')
  const sent = whole && (await packed(whole, asked, own))
  if (sent) own.set('Content-Length', String(sent.length))
  const all = [...lead.filter(([name]) => !own.has(name)), ...own]
  response.writeHead(status, all.flat())
  response.end(sent)
}

async function wholeOf(body: Answer['body']): Promise<Uint8Array | undefined> {
  if (body === null) return undefined
  if (typeof body === 'string') return Buffer.from(body)
  return body instanceof Uint8Array ? body : Buffer.from(await new Response(body).arrayBuffer())
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 17 }
/** Less than this gains nothing. */
const worthPacking = 512

/** As short as whoever asked can read it. */
async function packed(body: Uint8Array, asked: Request, headers: Headers): Promise<Uint8Array> {
  headers.append('Vary', 'Accept-Encoding')
  if (headers.has('Content-Encoding') || body.length < worthPacking) return body
  if (takesBrotli(asked)) {
    headers.set('Content-Encoding', 'br')
    return brotli(body, { params })
  }
  if (!takesGzip(asked)) return body
  headers.set('Content-Encoding', 'gzip')
  return zip(body)
}
