import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { addHolders } from '#app/cli/demo/holders'
import { publishWhole } from '#app/cli/demo/publish-whole'
import type { DoorContext } from '#app/operations/people/door-context'
import { roles } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { closeStores, openStores, type Whereabouts } from '#db/connection'
import type { Survey } from '#surveys/definition/survey'

import { dayFromNow } from '../../attacks/coded-responses'
import { freshDatabase } from '../../support/fresh-stores'
import { holders, passphrase } from '../../support/published'
import { spawnServer } from '../../support/running-server'
import { threePages } from '../operations/a-survey-open'

export const secret = 'the same for both of them'

export interface TwoServers {
  /** Of each server, and of both behind one door that sends requests to them by turns. */
  addresses: [string, string]
  address: string
  place: Whereabouts
  survey: Survey
  /** What is done beside the servers, on the same stores. */
  workBeside: <Value>(work: (context: Beside) => Promise<Value>) => Promise<Value>
}

type Beside = StaffContext & DoorContext

/** Two real servers with folders of their own and one PostgreSQL, which both start on at once. */
export function sharedTwoServers(): TwoServers {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-'))
  const dates = { opens: dayFromNow(-14), closes: dayFromNow(45), retention: dayFromNow(400) }
  const survey: Survey = { ...threePages, ...dates, languages: ['en'], access: 'open link' }
  const shared: TwoServers = {
    ...{ addresses: ['', ''], address: '', place: { dataDir: folder }, survey },
    workBeside: (work) => beside(shared.place, work),
  }
  beforeAll(async () => {
    const [registerUrl, responsesUrl] = [await freshDatabase(), await freshDatabase()]
    shared.place = { dataDir: join(folder, 'beside'), registerUrl, responsesUrl }
    const started = ['one', 'other'].map((name) => {
      const urls = { REGISTER_URL: registerUrl, RESPONSES_URL: responsesUrl }
      return spawnServer({ DATA_DIR: join(folder, name), SESSION_SECRET: secret, ...urls })
    })
    const servers = await Promise.all(started)
    shared.addresses = [servers[0]?.address ?? '', servers[1]?.address ?? '']
    await shared.workBeside(async (context) => {
      await addHolders(context, { folder: join(folder, 'kept'), names: [...holders], passphrase })
      await publishWhole(context, survey)
    })
    const door = await byTurns(shared.addresses)
    shared.address = door.address
    return async () => {
      door.close()
      for (const server of servers) {
        server.process.kill('SIGKILL')
        await server.ended
      }
      rmSync(folder, { recursive: true })
    }
  }, 120_000)
  return shared
}

async function beside<Value>(
  place: Whereabouts,
  work: (context: Beside) => Promise<Value>,
): Promise<Value> {
  const stores = await openStores(place)
  const now = Date.now()
  const when = { now, hour: Math.floor(now / 3_600_000), today: dayFromNow(0) }
  const machine = { dataDir: place.dataDir, random: randomBytes, secret: randomBytes(32) }
  const context = { ...stores, ...when, ...machine, who: 'Amara', roles }
  return work(context).finally(() => closeStores(stores))
}

/** A proxy as stands before servers: each request goes to the next of them. */
async function byTurns(addresses: string[]): Promise<{ address: string; close: () => void }> {
  let turn = 0
  const door = createServer((asked, answer) => {
    const to = addresses[(turn += 1) % addresses.length] ?? ''
    const { method, url = '/', headers } = asked
    const passed = ask(to + url, { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.rawHeaders)
      given.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => door.once('listening', resolve))
  const { port } = door.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => {
      door.closeAllConnections()
      door.close()
    },
  }
}
