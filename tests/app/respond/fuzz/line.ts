import { textOf } from '../../../support/page-forms'
import type { RawBody } from './raw-bodies'

/** One request and its answer; every answer is looked at before anybody else sees it. */
export interface Answered {
  status: number
  to: string
  cookie: string | undefined
  body: string
}

/** How often each status was met. */
export type Tally = Map<string, number>

const met = new Set([200, 302, 303, 400, 403, 404, 405, 410, 413, 415, 422, 429])

// Nothing is to be learnt here from packing and unpacking ten thousand pages.
const unpacked = { 'Accept-Encoding': 'identity' }

/** Asks, and throws at a 5xx, at silence, and at a refusal that is no page in the person’s language. */
export class Line {
  readonly address: string
  readonly tally: Tally = new Map()
  posts = 0

  constructor(address: string) {
    this.address = address
  }

  get(path: string, cookie = ''): Promise<Answered> {
    return this.#ask(path, { headers: { ...unpacked, Cookie: cookie, Accept: 'text/html' } })
  }

  post(path: string, { type, body, encoding }: RawBody, cookie = '', asScript = false) {
    this.posts += 1
    return this.#ask(path, {
      ...{ method: 'POST', body },
      headers: {
        ...{ ...unpacked, Cookie: cookie, Accept: asScript ? 'application/json' : 'text/html' },
        ...(type !== undefined && { 'Content-Type': type }),
        ...(encoding !== undefined && { 'Content-Encoding': encoding }),
      },
    })
  }

  async #ask(path: string, asked: RequestInit): Promise<Answered> {
    const signal = AbortSignal.timeout(20_000)
    const answer = await fetch(this.address + path, { ...asked, redirect: 'manual', signal })
    const body = await answer.text()
    const told = () => `${asked.method ?? 'GET'} ${path} ${shown(asked)} → ${answer.status}`
    const key = `${asked.method ?? 'GET'} ${answer.status}`
    this.tally.set(key, (this.tally.get(key) ?? 0) + 1)
    if (!met.has(answer.status)) throw new Error(`${told()} ${textOf(body).slice(0, 300)}`)
    if (answer.status >= 400 && !isPageIn(path, answer, body)) throw new Error(`${told()} ${body}`)
    const to = answer.headers.get('location') ?? addressIn(answer, body)
    if (to !== '' && !/^\/(?!\/)/.test(to)) throw new Error(`${told()} leads to ${to}`)
    const [set] = answer.headers.getSetCookie()
    return { status: answer.status, to, cookie: set?.split(';')[0], body }
  }
}

function isPageIn(path: string, { headers }: Response, body: string): boolean {
  const lang = path.split(/[/?]/)[1] ?? ''
  const page = headers.get('content-type')?.startsWith('text/html') === true
  return page && body.includes(`<html lang="${lang}"`) && /<h1[ >]/.test(body)
}

function addressIn({ headers }: Response, body: string): string {
  if (headers.get('content-type')?.startsWith('application/json') !== true) return ''
  return (JSON.parse(body) as { to: string }).to
}

function shown({ body }: RequestInit): string {
  const text =
    typeof body === 'string'
      ? body
      : Buffer.from((body as Uint8Array | undefined) ?? []).toString('base64')
  return text.length > 600 ? `${text.slice(0, 600)}… (${text.length})` : text
}
