import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { aMachine, catalogue, published, slug, sure } from './machine'

const patience = 180_000

test(
  'key files that are wrong, damaged or of somebody else are said to be so',
  async () => {
    const machine = await aMachine()
    const { keyFiles } = await published(machine)
    const [chen, other] = [join(machine.folder, 'chen'), join(machine.folder, 'other')]
    await sure(machine, ['keys', 'new', '--out', chen])
    await sure(machine, ['keys', 'new', '--out', other])
    const add = ['keys', 'add', `${chen}.pub`, '--name', 'Chen']
    const say = async (more: string[], env = {}) => {
      const { status, stderr } = await machine.run([...add, ...more], env)
      expect(status).toBe(1)
      return stderr
    }
    const text = readFileSync(keyFiles[0], 'utf8')
    writeFileSync(`${chen}-cut`, text.slice(0, 200))
    writeFileSync(`${chen}-hello`, 'hello')
    const wrong = { SOUNDINGS_PASSPHRASE: 'another one' }

    expect(await say([])).toContain(`There are answers to open in: ${slug}`)
    expect(await say(['--key', keyFiles[0]], wrong)).toContain('The passphrase does not open')
    expect(await say(['--key', `${chen}-cut`])).toContain('is damaged')
    expect(await say(['--key', `${chen}-hello`])).toContain('is not a key file')
    expect(await say(['--key', `${chen}-none`])).toContain('is not there')
    expect(await say(['--key', other])).toContain('belongs to no key holder')
    expect(await say(['--key', keyFiles[0]], { SOUNDINGS_PASSPHRASE: '' })).toContain('SOUNDINGS_')
    expect((await machine.run(['keys', 'remove', 'Amara'])).stderr).toContain('--single-key Bo')
    await sure(machine, ['keys', 'remove', 'Amara', '--single-key', 'Bo'])
    expect(await say(['--key', keyFiles[0]])).toContain('the key of Amara, who was removed on')
    expect(await sure(machine, [...add, '--key', keyFiles[1]])).toMatchObject({ surveys: 1 })
    const secret = await machine.run(['keys', 'add', other, '--name', 'Dara', '--key', chen])
    expect(secret.stderr).toContain(`Give ${other}.pub instead`)
  },
  patience,
)

test('keys new never writes over a file', async () => {
  const machine = await aMachine()
  const file = join(machine.folder, 'amara')
  writeFileSync(`${file}.pub`, 'mine')

  const { status, stderr } = await machine.run(['keys', 'new', '--out', file])

  expect(status).toBe(1)
  expect(stderr).toContain(`${file}.pub is there already`)
  expect(readFileSync(`${file}.pub`, 'utf8')).toBe('mine')
  expect(existsSync(file)).toBe(false)
})

test.each(['register.sqlite', 'responses.sqlite'])(
  'a %s that was cut short is said to be so and left as it is',
  async (name) => {
    const machine = await aMachine()
    await sure(machine, ['housekeeping'])
    const file = join(machine.dataDir, name)
    const whole = readFileSync(file)
    const pieces = [whole.length / 2, 60, 0].map((length) => whole.subarray(0, length))

    for (const piece of [...pieces, Buffer.alloc(50_000, 7)]) {
      writeFileSync(file, piece)
      const { status, stderr } = await machine.run(['housekeeping'])
      expect(status).toBe(1)
      expect(stderr).toContain('is damaged or was cut short')
      expect(readFileSync(file).equals(piece)).toBe(true)
    }
  },
  patience,
)

test(
  'rows of a file that are wrong are named, and nothing is stored',
  async () => {
    const machine = await aMachine()
    await published(machine)
    const file = join(machine.folder, 'answers.ndjson')
    const lines = ['{"lang":"en","answers":{"led":"others"}}', '', '{"lang":"en"}', '{"answ']
    writeFileSync(file, `\uFEFF${lines.join('\r\n')}`)

    const { status, stdout, stderr } = await machine.run(['respond', slug, '--file', file])

    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('Row 3 is not of the form')
    expect(stderr).toContain('Row 4 is not JSON')
    truncateSync(file, 3 + (lines[0] ?? '').length)
    expect(await sure(machine, ['respond', slug, '--file', file])).toMatchObject({ added: 1 })
  },
  patience,
)

test(
  'members files are taken whole or not at all, with the rows that are wrong',
  async () => {
    const machine = await aMachine()
    const file = join(machine.folder, 'members.csv')
    const head = 'name,country,languages,contact,regional_network,voting,joined'
    const write = (...rows: string[]) => writeFileSync(file, `${[head, ...rows].join('\n')}\n`)
    const members = ['members', 'import', file]

    write('Alliance,KE,en sw,x@example.org,Africa,yes,2011', 'B,ZZ,en,,,maybe,2011', '"C, D",KE')
    const wrong = await machine.run(members)
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain('Row 4 has 2 fields instead of 7')
    write('Alliance,KE,en sw,x@example.org,Africa,yes,2011', 'B,ZZ,en,,,maybe,2011')
    const fields = await machine.run(members)
    expect(fields.stderr).toContain('Row 3: “ZZ” is no country')
    expect(fields.stderr).toContain('Row 3: voting is “maybe”')
    write('Alliance,KE,en sw,x@example.org,Africa,yes,2011')
    expect(await sure(machine, [...members, '--dry-run'])).toMatchObject({ added: 1 })
    expect(await sure(machine, members)).toMatchObject({ added: 1 })
    expect(await sure(machine, members)).toMatchObject({ added: 0, unchanged: 1 })
  },
  patience,
)

test(
  'publish refuses what is not ready, and says what to do',
  async () => {
    const machine = await aMachine()
    const publish = ['publish', slug, '--catalogue', catalogue]
    const say = async (args: string[]) => {
      const { status, stderr } = await machine.run(args)
      return `${status} ${stderr}`
    }

    expect(await say(publish)).toMatch(/^1 There is no key holder.*keys new/)
    const file = join(machine.folder, 'amara')
    await sure(machine, ['keys', 'new', '--out', file])
    await sure(machine, ['keys', 'add', `${file}.pub`, '--name', 'Amara'])
    expect(await say(publish)).toContain(`--single-key ${slug}`)
    const late = [...publish, '--single-key', slug, '--opens', '2026-03-02']
    expect(await say(late)).toMatch(/^1 /)
    expect(await say([...publish, '--opens', '2026-02-30'])).toMatch(/^2 “2026-02-30” is no day/)
    expect(await say(['publish', 'nothing', '--catalogue', catalogue])).toContain(
      `There are: ${slug}`,
    )
    expect(await sure(machine, [...publish, '--single-key', slug])).toMatchObject({ number: 1 })
  },
  patience,
)

test(
  'wrong usage is answered with help and exit 2',
  async () => {
    const machine = await aMachine()
    const wrong = [
      ['keys'],
      ['keys', 'paint'],
      ['keys', 'new'],
      ['keys', 'new', '--out', 'x', '--name', 'y'],
      ['keys', 'add', 'x.pub'],
      ['keys', 'remove'],
      ['codes', slug],
      ['codes', slug, '--count', '0'],
      ['codes', slug, '--count', 'ten'],
      ['respond', slug],
      ['bundle', slug],
      ['backup'],
      ['restore'],
      ['housekeeping', 'now'],
      ['erase'],
      ['members', 'export', 'x.csv'],
    ]

    const said = await Promise.all(wrong.map((args) => machine.run(args)))

    expect(said.map(({ status }) => status)).toEqual(wrong.map(() => 2))
    expect(said.filter(({ stderr }) => !stderr.includes('npm run soundings --'))).toEqual([])
  },
  patience,
)
