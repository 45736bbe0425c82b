import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'

import type { Answer } from '#app/ready-answer'
import type { ServerContext } from '#app/server/context'
import { shortWay } from '#app/server/short-way'

import { freshStores } from '../../support/fresh-stores'

async function told(handle: () => Promise<Answer>): Promise<Response> {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  const given = { ...(await freshStores()), development: false } as unknown as ServerContext
  const parts = { given, publicUrl: undefined, handle, gate: { open: true } }
  const server = createServer(shortWay(parts, (_request, response) => void response.end('long')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}/fr/a1b2/1`)
}

test.each([
  ['breaks', () => Promise.reject(new Error('broken'))],
  ['says nothing but that it broke', () => Promise.resolve(new Response('', { status: 500 }))],
])('a step that %s is answered by a page that nobody keeps or frames', async (_how, handle) => {
  const answer = await told(handle)

  expect(answer.status).toBe(500)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
  expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  expect(await answer.text()).toContain('<html lang="fr"')
})
