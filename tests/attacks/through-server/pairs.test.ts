import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { CodedResponse } from '../coded-responses'
import { commitsOf, eachAlone, pairsIn, pairsOf, rightIn } from '../pairs'
import { aPerson, answer } from './marked-people'
import { makeSite, serveWatched } from './site'

const count = 30

test('a write-ahead log forced on the server’s files shows no pair, but in its order all of them', async () => {
  const site = await makeSite(count)
  const server = await serveWatched(site, { FORCE_WAL: 'yes' })
  const answered: CodedResponse[] = []
  for (let n = 0; n < count; n += 1) answered.push(await answer(aPerson(site, server.address, n)))
  // Taken from a running machine, as a snapshot would: a server that stops writes its log away.
  const taken = join(site.folder, 'taken')
  cpSync(site.dataDir, taken, { recursive: true })
  server.process.kill('SIGKILL')
  await server.ended
  const [spending = [], storing = []] = ['register', 'responses'].map((name) =>
    commitsOf(join(taken, `${name}.sqlite`)),
  )
  rmSync(site.folder, { recursive: true })

  const pairs = pairsOf(answered)
  const stored = eachAlone(storing, pairs, 'answers')
  const spent = eachAlone(spending, pairs, 'code')
  const byOrder = spent.map((code, at) => ({ code, answers: stored[at] ?? code }))
  expect([...pairsIn(spending, pairs), ...pairsIn(storing, pairs)]).toEqual([])
  expect(rightIn(byOrder, pairs)).toBe(count)
}, 360_000)
