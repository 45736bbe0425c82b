import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'

import { codes } from '../../support/published'
import { sharedPreparedServer } from '../../support/prepared-server'

const server = sharedPreparedServer()
const intro = `/en/${codes.sensitive}`

// Until somebody has seen that the network is set up, every request goes the long way.
beforeAll(() => ask('GET', '/en'))

interface Told {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: string
  /** The long way writes names of headers as Express does. */
  wasShort: boolean
}

interface Asked {
  headers?: Record<string, string>
  body?: string
  /** What is the least bit unusual goes the long way. */
  unusual?: boolean
}

function ask(method: string, path: string, { headers, body, unusual }: Asked = {}): Promise<Told> {
  const length = body !== undefined && !unusual && { 'Content-Length': Buffer.byteLength(body) }
  const form = body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }
  const address = new URL(path, server.address)
  if (unusual && body === undefined) address.search = '?'
  return new Promise((resolve, reject) => {
    const target = address.pathname + (unusual && body === undefined ? '?' : '')
    const given = { method, path: target, headers: { ...form, ...length, ...headers } }
    const sent = request(server.address, given, (answer) => {
      const { statusCode: status, headers, rawHeaders } = answer
      const wasShort = rawHeaders.includes('cache-control')
      buffer(answer)
        .then((packed) => resolve({ status, headers, body: unpack(packed, headers), wasShort }))
        .catch(reject)
    })
    sent.on('error', reject)
    if (body !== undefined) sent.write(body)
    sent.end()
  })
}

function unpack(packed: Buffer, { 'content-encoding': coding }: IncomingHttpHeaders): string {
  if (coding === 'br') return brotliDecompressSync(packed).toString()
  return (coding === 'gzip' ? gunzipSync(packed) : packed).toString()
}

/** Without what is new on every visit, and how long that makes it. */
function settled({ status, headers, body }: Told) {
  const { date, 'set-cookie': cookies, ...others } = headers
  delete others['content-length']
  delete others['transfer-encoding']
  return {
    ...{ status, others, dated: date !== undefined },
    cookies: cookies?.map((cookie) => cookie.replace(/\.[\w-]{43}/, '')),
    body: body
      .replaceAll(/(name="(stamp|key)" value=")[^"]*/g, '$1')
      .replaceAll(/(data-challenge=")[^"]*/g, '$1'),
  }
}

async function expectSame(method: string, path: string, asked: Asked = {}): Promise<Told> {
  const short = await ask(method, path, asked)
  const long = await ask(method, path, { ...asked, unusual: true })
  expect([short.wasShort, long.wasShort]).toEqual([true, false])
  expect(settled(short)).toEqual(settled(long))
  return short
}

/** The cookie of somebody who has begun. */
async function begun(): Promise<string> {
  const { body } = await ask('GET', intro)
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const fields = new URLSearchParams(hidden.map(([, name = '', value = '']) => [name, value]))
  fields.set('go', '')
  const { headers } = await ask('POST', `${intro}/start`, { body: fields.toString() })
  return headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

test.each(['br', 'gzip, deflate', 'identity'])(
  'the introduction is the same on both ways, as %s',
  async (coding) => {
    const told = await expectSame('GET', intro, { headers: { 'Accept-Encoding': coding } })

    expect(told.status).toBe(200)
    expect(told.headers['content-encoding']).toBe(/^(br|gzip)/.exec(coding)?.[0])
    expect(told.body).toContain('</html>')
  },
)

test('a page of questions, and what it leads to, are the same on both ways', async () => {
  const cookie = await begun()
  const headers = { Cookie: cookie, 'Accept-Encoding': 'br' }

  const page = await expectSame('GET', `${intro}/1`, { headers })
  const lacking = await expectSame('POST', `${intro}/1`, { headers, body: 'go=' })
  const back = await expectSame('POST', `${intro}/1`, { headers, body: 'back=' })

  expect(page.body).toContain('<form id="answers"')
  expect(lacking.status).toBe(422)
  expect(back.status).toBe(303)
})

test('our script is told an address on both ways', async () => {
  const headers = { Cookie: await begun(), Accept: 'application/json' }

  const told = await expectSame('POST', `${intro}/1`, { headers, body: 'back=' })

  expect(JSON.parse(told.body)).toEqual({ to: intro })
})

test('what is no survey, and what cannot be sent, is said alike on both ways', async () => {
  const missing = await expectSame('GET', '/en/zz99')
  const sent = await expectSame('POST', `${intro}/thanks`, { body: 'go=' })

  expect(missing.status).toBe(404)
  expect([sent.status, sent.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a form of another site and one that is too long go the long way, and are refused there', async () => {
  const foreign = await ask('POST', `${intro}/1`, {
    headers: { Origin: 'https://elsewhere.example' },
    body: 'go=',
  })
  const endless = await ask('POST', `${intro}/1`, { body: `go=${'x'.repeat(5_000_000)}` })

  expect([foreign.wasShort, foreign.status]).toEqual([false, 403])
  expect([endless.wasShort, endless.status]).toEqual([false, 413])
})

test('whoever is gone before all was sent leaves no trace, and the server answers others', async () => {
  const { hostname, port } = new URL(server.address)
  const line = connect(Number(port), hostname)
  const head = ['Host: localhost', 'Content-Type: application/x-www-form-urlencoded']
  line.write([`POST ${intro}/1 HTTP/1.1`, ...head, 'Content-Length: 100', '', 'go='].join('\r\n'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  line.destroy()

  expect((await ask('GET', intro)).status).toBe(200)
})
