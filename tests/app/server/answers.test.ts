import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { get } from 'node:http'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

import { runServer, spawnServer } from '../../support/running-server'

let address: string

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const server = await spawnServer({ DATA_DIR: folder })
  address = server.address
  return () => {
    server.process.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  }
})

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

test('every page comes with the headers that keep it to itself', async () => {
  const { headers } = await fetch(`${address}/en`)

  expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';")
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('permissions-policy')).toContain('geolocation=()')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('set-cookie')).toBeNull()
  expect(headers.get('etag')).toBeNull()
})

test('behind https the browser is told to stay there', async () => {
  const { address } = await runServer({ PUBLIC_URL: 'https://soundings.example' })

  expect((await fetch(`${address}/en`)).headers.get('strict-transport-security')).toContain(
    'max-age=',
  )
})

test('pages go out packed by brotli', async () => {
  const { encoding, body } = await raw(`${address}/en`, { 'Accept-Encoding': 'br' })

  expect(encoding).toBe('br')
  expect(brotliDecompressSync(body).toString()).toContain('<html lang="en"')
})

test('static parts were packed when built and may be kept for good', async () => {
  const { address } = await runServer()
  const css = readdirSync('public/build', { recursive: true, encoding: 'utf8' }).find((file) =>
    /respondent-.*css$/.test(file),
  )

  const { encoding, control } = await raw(`${address}/build/${css ?? ''}`, {
    'Accept-Encoding': 'br',
  })

  expect(encoding).toBe('br')
  expect(control).toBe('public, max-age=31536000, immutable')
})

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['a site that hides its name', { Origin: 'null' }],
  ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
])('a POST from %s is refused', async (_who, from) => {
  const answer = await fetch(`${address}/en`, {
    method: 'POST',
    body: 'a=b',
    headers: { ...form, ...from },
  })

  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('We did not accept this')
})

test('a POST from our own pages is not taken for a foreign one', async () => {
  const answer = await fetch(`${address}/en`, {
    method: 'POST',
    body: 'a=b',
    headers: { ...form, Origin: address },
  })

  expect(answer.status).toBe(405)
})

test('a huge body is refused before it is read', async () => {
  const answer = await fetch(`${address}/fr`, {
    method: 'POST',
    body: 'a'.repeat(300_000),
    headers: form,
  })

  expect(answer.status).toBe(413)
  expect(answer.headers.get('content-language')).toBe('fr')
})

test('a body in an encoding that we do not open is refused', async () => {
  const { address } = await runServer()
  const headers = { ...form, 'Content-Encoding': 'gzip' }

  expect((await fetch(`${address}/en`, { method: 'POST', body: 'a', headers })).status).toBe(415)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('the method %s is refused', async (method) => {
  const answer = await fetch(`${address}/en`, { method })

  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
})

test.each([
  '/en/%E0%A4%A',
  '/%00',
  '//evil.example',
  '/en\\x',
  `/${'a'.repeat(3000)}`,
  '/en/%0d%0aSet-Cookie:a',
])('the malformed address %s gets a clean page', async (path) => {
  const answer = await rawLine(address, `GET ${path} HTTP/1.1`)

  expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  expect(answer).toContain('<h1')
  expect(answer).not.toMatch(/set-cookie|location:/i)
})

test('the log holds a code and a route, and nothing of who asked for what', async () => {
  const { address, log } = await runServer()
  const marked = {
    'User-Agent': 'marked-agent',
    'X-Forwarded-For': '203.0.113.9',
    Cookie: 'a=marked-cookie',
  }

  for (const path of ['/en/marked-path?marked=query', '/zz/x', '/staff/marked', '/%E0%A4%A']) {
    await fetch(address + path, { headers: marked })
  }
  await fetch(`${address}/en`, {
    method: 'POST',
    body: 'a=marked-body',
    headers: { ...form, ...marked },
  })

  const lines = log().trim().split('\n')
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(line).toMatch(/^\{"status":\d{3},"route":"[\w$./-]+"\}$/)
  expect(log()).not.toMatch(/marked|203\.0\.113/)
})

function raw(url: string, headers: Record<string, string>) {
  return new Promise<{ encoding: string; control: string; body: Buffer }>((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () =>
        resolve({
          encoding: answer.headers['content-encoding'] ?? '',
          control: answer.headers['cache-control'] ?? '',
          body: Buffer.concat(pieces),
        }),
      )
    }).on('error', reject)
  })
}

/** An address that no client library would send. */
function rawLine(address: string, line: string): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (piece) => (answer += piece.toString()))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
    socket.write(`${line}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
  })
}
