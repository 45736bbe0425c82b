import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { takesBrotli, takesGzip } from '#app/kept-pages'
import type { Answer } from '#app/ready-answer'

/** Headers that every answer has, unless it says otherwise itself; their names in small letters. */
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
  const sent = whole && (await packed(whole, asked, headers))
  if (sent) headers.set('Content-Length', String(sent.length))
  if (status === 405 && !headers.has('Allow')) headers.set('Allow', 'GET, HEAD')
  response.writeHead(status, headersWith(lead, headers))
  response.end(sent)
}

/** One after the other, each name followed by what it says. */
function headersWith(lead: Lead, headers: Headers): string[] {
  const all: string[] = []
  const own = new Set<string>()
  for (const [name, value] of headers) {
    own.add(name)
    all.push(name, value)
  }
  for (const [name, value] of lead) if (!own.has(name)) all.push(name, value)
  return all
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
