import { expect, test } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { form, rawLine } from '../support/asking'
import { freshFolder } from '../support/fresh-stores'
import { asStarted, runServer, temporaryWithProgram } from '../support/running-server'
import { setUpIn } from '../support/set-up-network'

const wishes = {
  'User-Agent': 'marked-agent',
  'Accept-Language': 'marked-tongue',
  'X-Forwarded-For': '203.0.113.9',
  Forwarded: 'for=203.0.113.9',
  Referer: 'https://marked-referrer.example/',
  Cookie: 'draft=marked-cookie; %zz=marked-cookie',
}
const anyMark = /marked|203\.0\.113/

test('in production the log says nothing of the slips of those who visit', async () => {
  const { said, folders } = await afterTrouble({ NODE_ENV: 'production' })

  expect(said.trim()).toBe('')
  expect(folders).not.toMatch(anyMark)
}, 180_000)

test('not even with DEBUG=* is anything said of a request', async () => {
  const { said } = await afterTrouble({ NODE_ENV: 'production', DEBUG: '*' })

  expect(said).not.toMatch(anyMark)
}, 180_000)

test('nor with NODE_DEBUG=*', async () => {
  const { said, folders } = await afterTrouble({ NODE_ENV: 'production', NODE_DEBUG: '*' })

  expect(said).not.toMatch(anyMark)
  expect(folders).not.toMatch(anyMark)
}, 180_000)

test('a developer’s server prints the path that no page takes, but no agent, query, cookie or body', async () => {
  const { said, folders } = await afterTrouble({ NODE_ENV: 'development' })

  expect(said).toContain('marked-path')
  expect(said.replaceAll(/marked-path/g, '')).not.toMatch(anyMark)
  expect(folders).not.toMatch(anyMark)
}, 180_000)

/** What a server has said, and left on the disk, once everything went wrong that a stranger can make go wrong. */
async function afterTrouble(
  env: Record<string, string>,
): Promise<{ said: string; folders: string }> {
  const data = await freshFolder()
  const temporary = await temporaryWithProgram(await freshFolder())
  await setUpIn(data)
  const server = await runServer({ DATA_DIR: data, TMPDIR: temporary, ...env }, asStarted)
  let said = ''
  server.process.stdout?.on('data', (piece: Buffer) => (said += piece.toString()))
  for (const [method, path, body] of troubles) {
    const sent = body === undefined ? {} : { body, headers: { ...form, ...wishes } }
    await fetch(server.address + path, { method, headers: wishes, redirect: 'manual', ...sent })
  }
  for (const line of unreadable) await rawLine(server.address, line).catch(() => 'hung up')
  server.process.kill('SIGTERM')
  await server.ended
  return { said: said + server.log(), folders: textIn(data) + textIn(temporary) }
}

const long = 'marked-body'.repeat(40_000)

const troubles: [method: string, path: string, body?: string | Uint8Array<ArrayBuffer>][] = [
  ['GET', '/en/marked-path?marked=marked-query'],
  ['GET', '/zz/marked-path'],
  ['GET', '/staff/marked-path?marked-query'],
  ['GET', '/%E0%A4%A/marked-path'],
  ['GET', `/${'marked-path'.repeat(300)}`],
  ['GET', '/fr?_data=marked-query'],
  ['GET', '/build/marked-path.js'],
  ['PUT', '/en/marked-path', 'a=marked-body'],
  ['POST', '/en/marked-path?marked-query', 'a=marked-body'],
  ['POST', '/exit?marked-query', 'a=marked-body'],
  ['POST', '/fr', long],
  ['POST', '/fr', new Uint8Array([0xff, 0xfe, 0, 1])],
]

const unreadable = [
  'GET /marked-path HTTP/9.9',
  'marked-method /marked-path HTTP/1.1',
  `GET /marked-path HTTP/1.1\r\nX-Marked: ${'marked'.repeat(10_000)}`,
  'POST /fr HTTP/1.1\r\nContent-Encoding: marked\r\nContent-Length: 3\r\n\r\nabc',
  'GET /marked-path HTTP/1.1\r\nHost: marked host',
]

function textIn(folder: string): string {
  return (
    readdirSync(folder, { withFileTypes: true, recursive: true })
      // Our own sources, as they were compiled, say “marked” too.
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('/tsx-'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join()
  )
}
