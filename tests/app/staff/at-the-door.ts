import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll } from 'vitest'

import { invite } from '#app/operations/people/invite'
import type { Role } from '#app/operations/rights'
import { paths } from '#app/paths'

import { PlainClient } from '../../support/plain-client'
import { spawnServer } from '../../support/running-server'
import { setUpWithKey } from '../../support/set-up-network'
import { workIn } from '../../support/work-in'
import type { Holder } from '../operations/a-network'
import { must } from '../operations/answering'
import { password } from '../operations/people/a-workplace'

/** A running server of a network that Amara has set up, for all tests of a file. */
export function sharedWorkplace() {
  const shared: Shared = { address: '', dataDir: '' }
  beforeAll(async () => {
    shared.dataDir = mkdtempSync(join(tmpdir(), 'soundings-'))
    shared.key = (await setUpWithKey(shared.dataDir)).key
    const server = await spawnServer({ DATA_DIR: shared.dataDir })
    shared.address = server.address
    return async () => {
      server.process.kill('SIGKILL')
      await server.ended
      rmSync(shared.dataDir, { recursive: true })
    }
  }, 60_000)
  return shared
}

interface Shared {
  address: string
  dataDir: string
  /** Amara’s, once it is made. */
  key?: Holder
}

/** A link that invites somebody. */
export async function invitationFor({ dataDir }: Shared, name: string, roles: Role[]) {
  const scope = { surveys: [], countries: [] }
  const invited = await workIn(dataDir, (context) => invite(context, { name, roles, scope }))
  return paths.invitation(must(invited).token)
}

/** Somebody with these roles, in a browser in which they have signed in. */
export async function aColleagueIn(
  shared: Shared,
  name: string,
  roles: Role[] = ['designer'],
): Promise<PlainClient> {
  const client = new PlainClient(shared.address)
  await post(client, await invitationFor(shared, name, roles), typedTwice(password))
  return client
}

export function typedTwice(typed: string, more: Record<string, string> = {}) {
  return { password: typed, again: typed, lang: 'en', ...more }
}

export function post(client: PlainClient, path: string, sent: Record<string, string>) {
  return client.post(path, new URLSearchParams(sent))
}
