import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import type { BundleHead } from '#app/operations/analysis/bundle-head'
import type { BundledEnvelope } from '#app/operations/analysis/envelopes'
import { fingerprintOf } from '#app/vault/fingerprint'
import { openKeyFile } from '#app/vault/open-key-file'
import { openEnvelope, unwrapSurveyKey } from '#app/vault/open'

import { engines } from '../../../support/fresh-stores'
import { must } from '../../operations/answering'
import { bytesOf } from '../../operations/opened-bundle'
import { aMachine, keyFilesOf, passphrase, publish, slug, sure } from './machine'

const respond = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({ lang: 'en', answers: { led: at % 2 ? 'others' : 'sex_workers' } }),
  ).join('\n')

/** What the holder of a key file reads in a bundle, on a machine without any database. */
async function openBundle(bundle: string, keyFile: string): Promise<unknown[]> {
  const [first = '', ...rest] = readFileSync(bundle, 'utf8').trim().split('\n')
  const head = JSON.parse(first) as BundleHead
  const pair = must(await openKeyFile(readFileSync(keyFile, 'utf8'), passphrase))
  const place = { survey: head.survey, holder: fingerprintOf(pair.publicKey) }
  const mine = head.wrapped.find(({ holder }) => holder === place.holder)
  if (!mine) return []
  const key = must(await unwrapSurveyKey(pair, place, bytesOf(mine.wrapped)))
  const envelopes = rest.map((line) => JSON.parse(line) as BundledEnvelope)
  return Promise.all(
    envelopes.map(async ({ id, kind, body }) => {
      const where = { survey: head.survey, kind, id: bytesOf(id) }
      const plain = must(await openEnvelope(key, where, bytesOf(body)))
      return JSON.parse(new TextDecoder().decode(plain)) as unknown
    }),
  )
}

test.each(engines)(
  'on %s a survey goes its whole way from the key files to its erasure',
  async (engine) => {
    const machine = await aMachine(engine)
    await publish(machine)
    const keyFiles = keyFilesOf(machine)
    const at = (name: string) => join(machine.folder, name)
    writeFileSync(at('answers.ndjson'), respond(60))

    const { codes } = await sure(machine, ['codes', slug, '--count', '25'])
    const added = await sure(machine, ['respond', slug, '--file', at('answers.ndjson')])
    const again = await sure(machine, ['respond', slug, '--file', at('answers.ndjson')])
    await sure(machine, ['close', slug])
    await sure(machine, ['bundle', slug, '--out', at('bundle')])
    expect(codes).toHaveLength(25)
    expect(added).toMatchObject({ rows: 60, added: 60, already: 0 })
    expect(again).toMatchObject({ rows: 60, added: 0, already: 60 })
    for (const keyFile of keyFiles) {
      const opened = await openBundle(at('bundle'), keyFile)
      const led = opened.filter((each) => JSON.stringify(each).includes('"sex_workers"'))
      expect([opened.length, led.length]).toEqual([60, 30])
    }

    await sure(machine, ['backup', at('backup')])
    const other = await aMachine(engine)
    const keys = ['--keys', at('backup.keys')]
    await sure(other, ['restore', at('backup'), ...keys])
    await sure(other, ['bundle', slug, '--out', at('bundle-of-other')])
    expect(await openBundle(at('bundle-of-other'), keyFiles[0])).toHaveLength(60)

    const early = await machine.run(['erase', slug])
    expect(early).toMatchObject({ status: 1, stdout: '' })
    expect(early.stderr).toContain('are kept until 2027-03-01')
    const erased = await sure(machine, ['erase', slug], { DAYS_LATER: '4000' })
    expect(erased).toMatchObject({ keyFiles: [{ path: at('backup.keys'), reach: 'removed' }] })
    const gone = await machine.run(['bundle', slug, '--out', at('late')])
    expect(gone.stderr).toContain('was erased on')

    const third = await aMachine(engine)
    await sure(third, ['restore', at('backup'), ...keys])
    await sure(third, ['bundle', slug, '--out', at('bundle-of-third')])
    expect(await openBundle(at('bundle-of-third'), keyFiles[0])).toEqual([])
    rmSync(machine.folder, { recursive: true })
  },
  300_000,
)
