import { expect, test } from 'vitest'

import { form, rawLine, sharedServer } from '../../support/asking'
import { runOpenServer } from '../../support/set-up-network'

const server = sharedServer()

test.each([
  ['another site', { Origin: 'https://evil.example' }],
  ['a site that hides its name', { Origin: 'null' }],
  ['another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }],
])('a POST from %s is refused', async (_who, from) => {
  const answer = await fetch(`${server.address}/en`, {
    method: 'POST',
    body: 'a=b',
    headers: { ...form, ...from },
  })

  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('We did not accept this')
})

test('a POST from our own pages is not taken for a foreign one', async () => {
  const answer = await fetch(`${server.address}/en`, {
    method: 'POST',
    body: 'a=b',
    headers: { ...form, Origin: server.address },
  })

  expect(answer.status).toBe(405)
})

test('behind a proxy the public address counts as ours, whatever host the proxy names', async () => {
  const { address } = await runOpenServer({ PUBLIC_URL: 'https://soundings.example' })
  const post = (origin: string) =>
    fetch(`${address}/en`, { method: 'POST', body: 'a=b', headers: { ...form, Origin: origin } })

  expect((await post('https://soundings.example')).status).toBe(405)
  expect((await post('http://soundings.example')).status).toBe(403)
  expect((await post(address)).status).toBe(403)
})

test('a body too large to take is refused before it has come', async () => {
  const head = `POST /fr HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 99999999999`

  const answer = await rawLine(server.address, head)

  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain('<html lang="fr"')
})

test('a body of unknown length is refused as soon as it is too large', async () => {
  let sent = 0
  const endless = new ReadableStream({
    async pull(controller) {
      sent += 65_536
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (sent > 40_000_000) controller.close()
      else controller.enqueue(new Uint8Array(65_536))
    },
  })
  const answer = await fetch(`${server.address}/en`, {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: form,
  })

  expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(10_000_000)
})

test('a body as large as a page may send is taken', async () => {
  const answer = await fetch(`${server.address}/fr`, {
    method: 'POST',
    body: 'a'.repeat(200_000),
    headers: form,
  })

  expect(answer.status).toBe(405)
})

test('a body in an encoding that we do not open is refused', async () => {
  const { address } = await runOpenServer()
  const headers = { ...form, 'Content-Encoding': 'gzip' }

  expect((await fetch(`${address}/en`, { method: 'POST', body: 'a', headers })).status).toBe(415)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('the method %s is refused', async (method) => {
  const answer = await fetch(`${server.address}/en`, { method })

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
  const answer = await rawLine(server.address, `GET ${path} HTTP/1.1`)

  expect(answer).toMatch(/^HTTP\/1\.1 404 /)
  expect(answer).toContain('<h1')
  expect(answer).not.toMatch(/set-cookie|location:/i)
})

test.each([
  ['POST', '/'],
  ['POST', '/exit'],
  ['GET', '/fr?_data=root'],
  ['POST', '/build/nothing.js'],
])('%s %s gets a page of ours, not a bare error', async (method, path) => {
  const answer = await fetch(server.address + path, {
    method,
    ...(method === 'POST' ? { body: 'a', headers: form } : {}),
  })

  expect(answer.status).toBeGreaterThanOrEqual(404)
  expect(answer.status).toBeLessThan(500)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(await answer.text()).toContain('<main')
})

test('a method that a page does not know is answered with those it does', async () => {
  const answer = await fetch(`${server.address}/en`, { method: 'POST', body: 'a', headers: form })

  expect(answer.status).toBe(405)
  expect(answer.headers.get('allow')).toBe('GET, HEAD')
})

test('what is no request at all gets a plain page', async () => {
  const answer = await rawLine(server.address, 'GET /\xff HTTP/9.9')

  expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  expect(answer).toContain('<h1>')
})

test('the slips of those who visit are not logged, nor anything of them', async () => {
  const { address, log } = await runOpenServer()
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

  expect(log()).toBe('')
})
