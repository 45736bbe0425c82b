import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { readRelease } from '#surveys/findings/read-release'
import type { ReleaseFile } from '#surveys/findings/release'

import { answersFor } from '../../support/answers-for'
import every from '../../support/every-type/survey'
import { countDrafts, protectCounts } from './protect-drafts'
import { bytesOf, frozen, hash, releaseOf } from './released-survey'

const responses = Array.from({ length: 90 }, (_, n): [Answers, number] => [
  answersFor(every, n + 1),
  1,
])
const made = protectCounts(every, countDrafts(every, responses))
if (!made.ok) throw new Error(JSON.stringify(made.problems))
const versions = [frozen(every)]
const release = releaseOf(made.value.published, {}, versions)

const isRead = (file: object) => readRelease(bytesOf(file), { versions, hash }).ok

test('numbers of every type of question, protected by us, are read', () => {
  expect(isRead(release)).toBe(true)
})

test('no single number of them can be another', () => {
  const lines = linesOf(release)
  const spots = lines.flatMap(({ options = [] }, line) => options.map((_, at) => ({ line, at })))

  fc.assert(
    fc.property(fc.constantFrom(...spots), fc.constantFrom(-5, -1, 1, 5), ({ line, at }, slip) => {
      const changed = structuredClone(release) as ReleaseFile
      const cell = linesOf(changed)[line]?.options?.[at]
      if (cell) cell.n += slip

      expect(isRead(changed)).toBe(false)
    }),
    { seed: 7, numRuns: 40 },
  )
})

test('no row of them can be left out, and none be empty instead', () => {
  const broken = release.tables.flatMap(({ rows = [] }, table) =>
    rows.map((_, row) => ({ table, row })),
  )

  fc.assert(
    fc.property(fc.constantFrom(...broken), fc.boolean(), ({ table, row }, isEmptied) => {
      const changed = structuredClone(release) as ReleaseFile
      const rows = changed.tables[table]?.rows ?? []
      if (isEmptied) for (const cell of rows[row]?.options ?? []) cell.n = 0
      else rows.splice(row, 1)

      expect(isRead(changed)).toBe(false)
    }),
    { seed: 7, numRuns: 30 },
  )
})

function linesOf({ tables }: Pick<ReleaseFile, 'tables'>) {
  return tables.flatMap((table) => [table, ...(table.rows ?? [])])
}
