import express from 'express'
import { readdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { beforeAll, expect, test } from 'vitest'

import { paths } from '#app/paths'
import { securityHeaders } from '#app/server/headers'

const server = { address: '' }

beforeAll(async () => {
  const app = express()
  app.use(securityHeaders(false, false))
  app.use((_request, response) => void response.end())
  const listening = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  server.address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`
  return () => new Promise((resolve) => listening.close(resolve))
})

async function policyOf(path: string): Promise<string> {
  const { headers } = await fetch(server.address + path)
  return headers.get('content-security-policy') ?? ''
}

/** An address for every route there is. */
const addresses = readdirSync('app/routes').map((file) => {
  const parts = file
    .replace(/\.tsx?$/, '')
    .replaceAll('[.]', '~')
    .split('.')
  const named = parts.map((part) => (part.startsWith('$') ? 'x' : part.replace(/_$/, '')))
  return `/${named.filter((part) => part !== '_index').join('/')}`.replaceAll('~', '.')
})
const workshop = paths.analysisOf('x')

test('the workshop may compile its solver and start its worker', async () => {
  const policy = await policyOf(workshop)

  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'wasm-unsafe-eval';/)
  expect(policy).toContain("; worker-src 'self';")
})

test('its worker has the policy of its own file, and may compile too', async () => {
  const policy = await policyOf('/build/analysis-worker-2ZNYTG75.js')

  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
  expect(policy).toContain("connect-src 'self'")
})

test('no other address may do either', async () => {
  const others = [
    ...addresses.filter((path) => path !== workshop),
    ...['/build/workshop-5KF6THJA.js', '/build/analysis-E7NVYHR6.js', '/build/highs-528be436.wasm'],
    ...['/en/analysis', '/staff/consultations/analysis', `${workshop}/x`, `/x${workshop}`],
  ]

  expect(addresses).toContain(workshop)
  for (const path of others) expect(await policyOf(path), path).not.toMatch(/wasm|worker|unsafe/)
})
