import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { keyFileOf } from '#app/cli/demo/holders'
import type { KeyPair } from '#app/vault/key-pair'
import { openEnvelope } from '#app/vault/open'
import { openKeyFile } from '#app/vault/open-key-file'
import { makeKeyPair } from '#app/vault/survey-key'

import { must } from '../../app/operations/answering'
import { passphrase } from '../../support/prepared-network'
import { bytesOf } from '../seized-folder'
import { gatheredEvidence } from './evidence'
import { rowsIn } from './rows-in'
import { unwrapped } from './seized-keys'
import { runCommand } from './site'

const gathered = gatheredEvidence()

test('of sixty responses none opens with the folder alone, all with a key file, none once erased', async () => {
  const { site, after } = gathered.evidence
  const keyFile = readFileSync(keyFileOf(site.kept, 'Bo'), 'utf8')
  const holder = must(await openKeyFile(keyFile, passphrase))

  expect(await opening(after, keysLyingAbout(after))).toBe(0)
  expect(await opening(after, (await unwrapped(after, await makeKeyPair())).values())).toBe(0)
  expect(await opening(after, (await unwrapped(after, holder)).values())).toBe(60)

  runCommand(site, ['backup', join(site.folder, 'backup')])
  runCommand(site, ['close', site.survey.slug])
  runCommand(site, ['erase', site.survey.slug], 4000)
  expect((await unwrapped(site.dataDir, holder)).size).toBe(0)
  expect(envelopesIn(site.dataDir)).toEqual([])
  const bodies = envelopesIn(after).map(({ body }) => body.subarray(-24))
  const erased = bytesOf(site.dataDir)
  expect(bodies.filter((body) => erased.includes(body))).toEqual([])
  const restored = { ...site, dataDir: join(site.folder, 'restored') }
  const keys = ['--keys', join(site.folder, 'backup.keys')]
  runCommand(restored, ['restore', join(site.folder, 'backup'), ...keys])
  expect(envelopesIn(restored.dataDir)).toHaveLength(60)
  expect((await unwrapped(restored.dataDir, holder)).size).toBe(0)
}, 360_000)

test('drafts that were sent and responses that were withdrawn leave no byte', () => {
  const { before, after, bodiesGone } = gathered.evidence
  const ends = bodiesGone.flatMap((body) => [body.subarray(2, 26), body.subarray(-24)])
  const staying = envelopesIn(before).map(({ body }) => body.subarray(-24))

  expect(bodiesGone.length).toBeGreaterThan(66 + 6 * 2)
  for (const bytes of [bytesOf(before), bytesOf(after)]) {
    expect(ends.filter((end) => bytes.includes(end))).toEqual([])
    expect(staying.filter((end) => bytes.includes(end))).toHaveLength(60)
  }
})

interface Sealed {
  id: Buffer
  survey: string
  kind: 'answers' | 'text'
  body: Buffer
}

function envelopesIn(folder: string): Sealed[] {
  const select = "select id, survey, kind, body from envelope where kind = 'answers'"
  return rowsIn<Sealed>(folder, 'responses', select)
}

async function opening(folder: string, keys: Iterable<KeyPair>): Promise<number> {
  const tried = [...keys]
  let open = 0
  for (const { body, ...place } of envelopesIn(folder)) {
    for (const key of tried) {
      const opened = await openEnvelope(key, place, new Uint8Array(body)).catch(() => undefined)
      if (opened?.ok) open += 1
    }
  }
  return open
}

/** Every value of 32 bytes or more that stands in the register, tried as if it were the private key. */
function keysLyingAbout(folder: string): KeyPair[] {
  const [survey] = rowsIn<{ public_key: Buffer }>(folder, 'register', 'select * from survey')
  const publicKey = new Uint8Array(survey?.public_key ?? [])
  const wrapped = rowsIn<{ wrapped: Buffer }>(folder, 'register', 'select wrapped from survey_key')
  const secret = readFileSync(join(folder, 'session-secret'))
  const places = [...wrapped.map((row) => row.wrapped), secret].flatMap((bytes) =>
    [0, 1, bytes.length - 32].map((at) => bytes.subarray(at, at + 32)),
  )
  return places.map((bytes) => ({ privateKey: new Uint8Array(bytes), publicKey }))
}
