import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { fillPacked, packShell } from '#app/server/packed-shell'

const words = [
  'Люди решают',
  '人们决定',
  'people decide',
  '<p class="lead">',
  'a receipt of its own',
]

/** Words that repeat, as those of a page do. */
function someWords(seed: number, length: number): string {
  const picked = Array.from({ length: 400 }, (_, n) => words[(n * seed + (n >> 2)) % words.length])
  return picked.join(' ').slice(0, length)
}

function filled(shell: string[], aside: string[]): string {
  return shell.map((piece, n) => (n % 2 === 0 ? piece : aside[Number(piece)])).join('')
}

async function expectFilled(shell: string[], ...all: string[][]): Promise<number> {
  const lengths = (all[0] ?? []).map(({ length }) => length)
  const packed = await packShell(shell, lengths)
  if (!packed) throw new Error('The page could not be packed.')
  const sizes = all.map((aside) => {
    const body = fillPacked(
      packed,
      aside.map((each) => Buffer.from(each)),
    )
    expect(brotliDecompressSync(body).toString()).toBe(filled(shell, aside))
    return body.length
  })
  return Math.max(...sizes)
}

test('a page that was packed once tells each reader their own', async () => {
  const shell = [someWords(3, 3000), '0', '"/>', '1', `" lang="ru">${someWords(7, 3000)}`]

  const size = await expectFilled(
    shell,
    ['a'.repeat(22), 'b'.repeat(43)],
    ['0'.repeat(22), 'Z'.repeat(43)],
    ['an" id="lead people deci', 'a receipt of its own a receipt of its own a r'].map((each, n) =>
      each.slice(0, n === 0 ? 22 : 43).padEnd(n === 0 ? 22 : 43),
    ),
  )

  expect(size).toBeLessThan(filled(shell, ['', '']).length / 3)
})

test.each(Array.from({ length: 40 }, (_, n) => n + 1))(
  'page %i is filled as it stands, whatever goes before and after',
  async (seed) => {
    const after = (n: number) => `</b>${someWords(seed + n, (seed * 37 * (n + 1)) % 900)}`
    const shell = [someWords(seed, seed * 50), '1', after(0), '0', after(1), '2', after(2)]
    const aside = (letter: string) => [letter.repeat(4), letter.repeat(seed), letter]

    await expectFilled(shell, aside('7'), aside('q'), aside('>'))
  },
)

test('a long page with many gaps is filled as it stands', async () => {
  const page = readFileSync('locales/en/lint.json', 'utf8').repeat(2)
  const cuts = [2000, 5000, 9000, 13_000].map((at) => page.indexOf('": "', at))
  const pieces = [0, ...cuts].map((at, n) => page.slice(at, cuts[n]))
  const shell = pieces.flatMap((piece, n) => (n === 0 ? [piece] : [String(n - 1), piece]))
  const aside = (letter: string) => pieces.slice(1).map(() => letter.repeat(6))

  await expectFilled(shell, aside('e'), aside('9'), aside('{'))
})

test('a page that cannot be packed around its gaps is not', async () => {
  expect(await packShell(['before', '0', `后面${'后'.repeat(100)}`], [4])).toBeUndefined()
  expect(await packShell(['before', '0', 'x'], [4])).toBeUndefined()
})
