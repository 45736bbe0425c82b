import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { closeStores, openStores, type RegisterDb } from '#db/connection'
import { listLog } from '#db/register/queries/log'
import { listReleases } from '#db/register/queries/releases'

import { aMachine, becomeLike, type Machine, published, slug, sure } from './machine'

const patience = 540_000

/** A machine with a closed survey of sixty responses, and the release that a key holder made of it. */
async function withRelease() {
  const machine = await aMachine()
  await becomeLike(machine, 'to-accept', release)
  const at = (name: string) => join(machine.folder, name)
  return { machine, at, file: at('release'), bytes: readFileSync(at('release'), 'utf8') }
}

async function release(machine: Machine): Promise<void> {
  const { keyFiles } = await published(machine)
  const at = (name: string) => join(machine.folder, name)
  const line = (n: number) => ({ lang: 'en', answers: { led: n % 3 ? 'others' : 'sex_workers' } })
  const lines = Array.from({ length: 60 }, (_, n) => JSON.stringify(line(n)))
  writeFileSync(at('answers.ndjson'), lines.join('\n'))
  await sure(machine, ['respond', slug, '--file', at('answers.ndjson')])
  await sure(machine, ['close', slug])
  await sure(machine, ['bundle', slug, '--out', at('bundle')])
  const key = ['--bundle', at('bundle'), '--key', keyFiles[0]]
  await sure(machine, ['release', slug, ...key, '--out', at('release')])
}

/** What the register of a machine holds. */
async function inRegister<Value>(
  { dataDir }: Machine,
  read: (register: RegisterDb) => Promise<Value>,
): Promise<Value> {
  const stores = await openStores({ dataDir })
  return read(stores.register).finally(() => closeStores(stores))
}

test(
  'a release edited by hand is refused with the rules it breaks, and as it came it is accepted, once',
  async () => {
    const { machine, at, file, bytes } = await withRelease()
    const { hash } = JSON.parse(bytes) as { hash: string }
    writeFileSync(at('edited'), bytes.replace(/"n":(\d+)/, '"n":3'))
    writeFileSync(at('blanks'), JSON.stringify(JSON.parse(bytes), null, 2))

    for (const name of ['edited', 'blanks']) {
      const { status, stdout, stderr } = await machine.run(['accept', at(name), '--json'])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain('The release is not accepted. Nothing was changed.')
      expect(stderr).not.toMatch(/release\.|wrong-|not-|\{\{/)
    }
    const said = await machine.run(['accept', file])
    const again = await sure(machine, ['accept', file])

    expect(said).toMatchObject({ status: 0, stderr: '' })
    expect(said.stdout).toContain(`Release 1 of ${slug} is checked and stored.`)
    expect(said.stdout).toContain(hash)
    expect(again).toMatchObject({ slug, hash, number: 1, already: true })
    const stored = await inRegister(machine, (register) => listReleases(register, slug))
    expect(stored.map(({ body }) => body)).toEqual([bytes])
  },
  patience,
)

test(
  'whenever accept is killed, a release stands there whole with its entry in the log, or not at all',
  async () => {
    const { machine, file } = await withRelease()
    const standing = () =>
      inRegister(machine, async (register) => {
        const entries = await listLog(register)
        const noted = entries.filter(({ what }) => what === 'release accepted')
        return [(await listReleases(register, slug)).length, noted.length]
      })

    for (const wait of [400, 800, 1000, 1200, 1400]) {
      const accepting = machine.start(['accept', file])
      await new Promise((resolve) => setTimeout(resolve, wait))
      accepting.kill()
      await accepting.ended
      const [releases, noted] = await standing()
      expect(releases).toBe(noted)
    }
    await sure(machine, ['accept', file])

    expect(await standing()).toEqual([1, 1])
  },
  patience,
)

test(
  'a file that cannot be a release is refused in a sentence',
  async () => {
    const machine = await aMachine()
    const at = (name: string) => join(machine.folder, name)
    writeFileSync(at('latin'), Buffer.from([0x7b, 0xe9, 0x7d]))
    writeFileSync(at('large'), Buffer.alloc(33_000_000, ' '))
    writeFileSync(at('empty'), '')
    writeFileSync(at('deep'), '['.repeat(1_000_000))
    writeFileSync(at('unknown'), '{"survey":"not-here"}')
    writeFileSync(at('steering'), '{"survey":"\\u001b[2J","\\u001b[2J":1}')
    mkdirSync(at('folder'))
    const say = async (name: string) => {
      const { status, stdout, stderr } = await machine.run(['accept', at(name)])
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).not.toMatch(/Error|\u001b|\n {4}at /)
      return stderr
    }

    expect(await say('latin')).toContain('is not in UTF-8')
    expect(await say('large')).toContain('is larger than 32 MB')
    expect(await say('folder')).toContain('this is a folder')
    expect(await say('none')).toContain('is not there')
    expect(await say('unknown')).toContain('No survey “not-here” was ever published here.')
    for (const name of ['empty', 'deep', 'steering']) {
      expect(await say(name)).toContain('The release is not accepted.')
    }
    expect(await machine.run(['accept'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^FILE is missing: the release to store\./) as string,
    })
    expect(await machine.run(['accept', at('empty'), at('deep')])).toMatchObject({ status: 2 })
  },
  patience,
)
