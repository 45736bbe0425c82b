import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { answersIdFor, receiptFor } from '#app/vault/receipt'

import { ordersIn } from '../orders-in-file'
import { rowsIn } from './rows-in'
import { makeSite, runCommand, serveWatched, type Site, stop } from './site'

const count = 300

test('of three hundred sent through the server no order in the file tells who was first', async () => {
  const site = await makeSite(0, 'open link')
  const server = await serveWatched(site)
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push(await send(site, server.address, n))
  await stop(server)
  const before = telling(site, ids)
  runCommand(site, ['housekeeping'])
  const after = telling(site, ids)
  rmSync(site.folder, { recursive: true })

  expect(before).toEqual([])
  expect(after).toEqual([])
}, 360_000)

test('tables of responses have neither row numbers nor counters', async () => {
  const site = await makeSite(0, 'open link')
  const tables = rowsIn<{ name: string; sql: string }>(
    site.dataDir,
    'responses',
    "select name, sql from sqlite_schema where type = 'table' and name not like 'kysely%'",
  )
  rmSync(site.folder, { recursive: true })

  expect(tables.map(({ name }) => name).sort()).toEqual(['draft', 'envelope', 'return_code'])
  for (const { sql } of tables) {
    expect(sql).toMatch(/without rowid/i)
    expect(sql).not.toMatch(/autoincrement/i)
  }
})

/** One short response by somebody in a hurry, who looks at no page; the id of its envelope. */
async function send({ survey }: Site, address: string, n: number): Promise<string> {
  const path = `${address}/en/${survey.code}`
  const post = async (step: string, sent: Record<string, string>, cookie = '') => {
    const body = new URLSearchParams({ ...sent, go: '' })
    const headers = { Cookie: cookie, ...(n % 2 === 1 && { Accept: 'application/json' }) }
    const answer = await fetch(`${path}/${step}`, { ...asked, body, headers })
    if (answer.status >= 400) throw new Error(`${step} was met with ${answer.status}.`)
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }
  const cookie = await post('start', {})
  await post('place', { area: n % 3 ? 'north' : 'south', visited: 'no' }, cookie)
  await post('story', {}, cookie)
  await post('check', {}, cookie)
  const rootKey = new Uint8Array(Buffer.from(cookie.split('.')[1] ?? '', 'base64url'))
  const receipt = receiptFor(rootKey, survey.code)
  return Buffer.from(answersIdFor(receipt, survey.code)).toString('hex')
}

const asked = { method: 'POST', redirect: 'manual' } as const

/** The orders that a seized file shows and that tell something of the order of sending. */
function telling({ dataDir }: Site, ids: string[]): [string, number][] {
  const select = 'select id, body from envelope'
  const rows = rowsIn<{ id: Buffer; body: Buffer }>(dataDir, 'responses', select)
  const sent = ids.flatMap((id) => rows.filter((row) => row.id.toString('hex') === id))
  expect(sent).toHaveLength(count)
  const orders = ordersIn(join(dataDir, 'responses.sqlite'), sent)
  return Object.entries(orders).filter(([, tau]) => Math.abs(tau) >= 0.15)
}
