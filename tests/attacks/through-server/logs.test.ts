import { readdirSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'

import { marksIn } from '../marks-in-bytes'
import { bytesOf } from '../seized-folder'
import { aPerson, answer, leave } from './marked-people'
import { makeSite, serveWatched, stop, talkative } from './site'
import { makeTrouble } from './trouble'

test.each(['production', 'development'])(
  'with every error forced on the way, a log in %s at debug level names nobody and nothing',
  async (mode) => {
    const site = await makeSite(4)
    const env = { NODE_ENV: mode, ...talkative }
    const server = await serveWatched(site, env)
    const statuses = new Set<number>()
    const marks: string[] = []
    for (const n of [0, 1]) {
      const person = aPerson(site, server.address, n)
      marks.push(...(await answer(person)).marks)
      const other = aPerson(site, server.address, n + 2)
      marks.push(
        ...(await leave(other)),
        `body-mark-${n + 2}-kestrel`,
        `name-mark-${n + 2}-kestrel`,
      )
      for (const status of await makeTrouble(other, site)) statuses.add(status)
    }
    await stop(server)
    const log = server.log()
    const folders = Buffer.concat([bytesOf(site.dataDir), Buffer.from(log)])
    const temporary = readdirSync(site.temporary).filter((name) => !name.startsWith('tsx-'))
    rmSync(site.folder, { recursive: true })

    for (const status of [403, 404, 405, 413, 422, 429, 500]) {
      expect([...statuses]).toContain(status)
    }
    // A slip of a respondent is not logged: whatever keeps the log may add the time to it.
    expect(log).toContain('"status":500')
    expect(log).not.toMatch(/"status":4/)
    expect(marksIn(folders, marks)).toEqual([])
    expect(temporary).toEqual([])
  },
  120_000,
)
