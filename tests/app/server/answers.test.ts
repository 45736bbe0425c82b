import { readdirSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { raw, sharedServer } from '../../support/asking'
import { runServer } from '../../support/running-server'

const server = sharedServer()

const ours = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
}

test.each(['/en', '/fr/nowhere', '/staff', '/exit', '/healthz'])(
  'the answer to %s keeps to itself',
  async (path) => {
    const { headers } = await fetch(server.address + path)

    expect(Object.fromEntries(headers)).toMatchObject(ours)
    expect(headers.get('permissions-policy')).toMatch(
      /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
    )
    for (const name of ['x-powered-by', 'etag']) expect(headers.get(name)).toBeNull()
    expect(headers.getSetCookie().filter((cookie) => !cookie.includes('Max-Age=0'))).toEqual([])
  },
)

test('a respondent’s page may run our own file and nothing else', async () => {
  const { headers } = await fetch(`${server.address}/en`)

  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
      "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  )
})

test('a staff page may run one inline script, named anew each time', async () => {
  const nonce = async () =>
    /script-src 'self' 'nonce-([^']+)'/.exec(
      (await fetch(`${server.address}/staff`)).headers.get('content-security-policy') ?? '',
    )?.[1] ?? ''

  const [first, second] = [await nonce(), await nonce()]

  expect(first).toHaveLength(24)
  expect(first).not.toBe(second)
})

test('no letter is lost or torn where a page is written in pieces', async () => {
  for (const lang of ['fr', 'es', 'ru', 'zh']) {
    const page = await (await fetch(`${server.address}/${lang}`)).text()
    expect(page).not.toMatch(/[\0\ufffd]/)
  }
})

test('behind https the browser is told to stay there', async () => {
  const { address } = await runServer({ PUBLIC_URL: 'https://soundings.example' })

  const { headers } = await fetch(`${address}/en`)
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000')
})

test('pages go out packed by brotli', async () => {
  const { encoding, body } = await raw(`${server.address}/en`, { 'Accept-Encoding': 'br' })

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

test('a part of a static file is never sent, only all of it', async () => {
  const script =
    /\/build\/respondent-\w+\.js/.exec(await (await fetch(`${server.address}/en`)).text())?.[0] ??
    ''

  const { body } = await raw(server.address + script, { Range: 'bytes=5-2' })

  expect(body.length).toBeGreaterThan(500)
})

test('the way out leads to the address that the network chose', async () => {
  const { address } = await runServer({ EXIT_URL: 'https://weather.example/' })

  const answer = await fetch(`${address}/exit`, { redirect: 'manual' })

  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe('https://weather.example/')
  expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
  expect(answer.headers.getSetCookie()).toEqual([
    's=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    '__Host-s=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
  ])
})

test.each(['/en.data', '/en/w3n6/money.data', '/_root.data'])(
  'nobody is handed the data behind a respondent’s page: %s',
  async (path) => {
    expect((await fetch(server.address + path)).status).toBe(404)
  },
)

test.each(['<b>', 'fr', 'xx', 'pt%0d%0aX:1', 'log'])(
  'the notice is not led astray by ?asked=%s',
  async (asked) => {
    const page = await (await fetch(`${server.address}/fr?asked=${asked}`)).text()

    expect(page).not.toContain('Nous n’avons pas encore')
  },
)
