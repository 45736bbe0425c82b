import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'

import { keepCopy, type KeptCopy } from '#app/cli/staff/kept-copy'

import { freshFolder } from '../../../support/fresh-stores'

const held = '/proc/self/fd'
const [piece, most] = ['{"lang":"en","answers":{}} ', 1000]

function pieces(count: number): AsyncIterable<Buffer> {
  return Readable.from(Array.from({ length: count }, (_, n) => Buffer.from(`${piece}${n}\n`)))
}

async function textOf(copy: KeptCopy): Promise<string> {
  const read: Buffer[] = []
  for await (const each of copy.pieces()) read.push(each)
  return Buffer.concat(read).toString()
}

test.each([1, 1000])('a copy of %i pieces reads the same as often as it is read', async (count) => {
  const copy = await keepCopy(pieces(count), await freshFolder(), most)
  const whole = Array.from({ length: count }, (_, n) => `${piece}${n}\n`).join('')

  const [first, second] = await Promise.all([textOf(copy), textOf(copy)])
  await copy.close()

  expect(first).toBe(whole)
  expect(second).toBe(whole)
})

test.runIf(existsSync(held))(
  'what does not fit into memory lies on the disk without a name and without a readable word',
  async () => {
    const folder = await freshFolder()

    const copy = await keepCopy(pieces(1000), folder, most)

    expect(readdirSync(folder)).toEqual([])
    const sealed = sealedFileOf(folder)
    expect(readFileSync(sealed).length).toBeGreaterThan(1000 * piece.length - most)
    expect(readFileSync(sealed).includes('answers')).toBe(false)
    await copy.close()
  },
)

test.runIf(existsSync(held))('a copy that somebody changed on the disk is not read', async () => {
  const folder = await freshFolder()
  const copy = await keepCopy(pieces(1000), folder, most)
  const file = openSync(sealedFileOf(folder), 'r+')
  writeSync(file, randomBytes(1), 0, 1, 700)
  closeSync(file)

  await expect(textOf(copy)).rejects.toThrow('authenticate')
  await copy.close()
})

/** The nameless file by the number under which this process holds it open. */
function sealedFileOf(folder: string): string {
  const found = readdirSync(held).filter((number) => targetOf(number).startsWith(folder))
  if (found.length !== 1) throw new Error(`${found.length} files are open in ${folder}.`)
  return join(held, ...found)
}

function targetOf(number: string): string {
  try {
    return readlinkSync(join(held, number))
  } catch {
    return ''
  }
}
