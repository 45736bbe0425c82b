import { expect, test } from 'vitest'

import { linesOf } from '#app/analysis/lines'
import { readBundle } from '#app/analysis/read-bundle'

import { soundSurvey } from '../operations/a-network'
import { must } from '../operations/answering'
import { aBundle, collect, streamOf } from './a-bundle'

const survey = soundSurvey()

test('the versions are known by the hashes that responses name', async () => {
  const { lines, published } = await aBundle(survey, [{ area: 'north' }])

  const { versions } = must(await readBundle(streamOf(lines)))

  expect(versions.map(({ hash }) => hash)).toEqual([published.hash])
  expect(versions[0]?.survey).toEqual(survey)
})

test('what is no bundle, or no longer as it was made, is refused', async () => {
  const { lines } = await aBundle(survey, [{ area: 'north' }])
  const head = JSON.parse(lines[0] ?? '') as Record<string, unknown> & { versions: string[] }
  const [version = ''] = head.versions
  const told = async (first: unknown) => {
    const line = typeof first === 'string' ? first : JSON.stringify(first)
    const read = await readBundle(streamOf([line, ...lines.slice(1)]))
    return read.ok ? 'read' : read.problems[0]?.code
  }

  expect(await told(head)).toBe('read')
  expect(await told('')).toBe('not-a-bundle')
  expect(await told('null')).toBe('not-a-bundle')
  expect(await told({ format: 'soundings.key/1' })).toBe('not-a-bundle')
  expect(await told({ ...head, format: 'soundings.bundle/2' })).toBe('newer-bundle')
  expect(await told({ ...head, versions: [] })).toBe('bundle-damaged')
  expect(await told({ ...head, versions: [` ${version}`] })).toBe('bundle-damaged')
  expect(await told({ ...head, versions: ['{}'] })).toBe('bundle-damaged')
  expect(await told({ ...head, survey: 'x9x9' })).toBe('bundle-damaged')
  expect(await told({ ...head, envelopes: -1 })).toBe('bundle-damaged')
  expect(await told({ ...head, more: 1 })).toBe('bundle-damaged')
  expect((await readBundle(streamOf([]))).ok).toBe(false)
})

test('lines are put together whatever pieces they come in', async () => {
  const text = 'Ça va\n我们🌂\n\nlast'
  const bytes = new TextEncoder().encode(text)
  const pieces = (size: number) =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
      bytes.slice(n * size, (n + 1) * size),
    )

  for (const size of [1, 2, 3, 5, 100]) {
    expect(await collect(linesOf(streamOf(pieces(size))))).toEqual(['Ça va', '我们🌂', '', 'last'])
  }
  expect(await collect(linesOf(streamOf([new TextEncoder().encode('a\n')])))).toEqual(['a'])
})

test('a file without line ends does not fill the memory', async () => {
  const piece = new Uint8Array(10_000_000).fill(0x61)

  const lines = await collect(linesOf(streamOf(Array.from({ length: 8 }, () => piece))))

  expect(lines.length).toBeGreaterThan(1)
})
