import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import type { Survey } from '#surveys/definition/survey'
import type { ChosenGroups } from '#surveys/findings/groups/chosen-groups'
import type { Left, Protected } from '#surveys/findings/protect'
import type { RawCounts } from '#surveys/findings/raw-counts'
import { readRelease } from '#surveys/findings/read-release'
import { page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../a-survey'
import { surveyWithResponses } from '../arbitrary-responses'
import { chance } from '../chance'
import { countDrafts, problemsWhenRead, protectCounts } from '../protect-drafts'
import { faultsIn } from '../release-by-hand'
import { bytesOf, frozen, hash, releaseOf } from '../released-survey'
import { groupsBySeed } from './arbitrary-groups'

test('whatever is joined, numbers are adjacent, add up, and are accepted by whoever reads them', () => {
  let joined = 0
  fc.assert(
    fc.property(surveyWithResponses, fc.nat(), ({ survey, drafts }, seed) => {
      const often = chance(seed)
      const times = drafts.map((draft): [Answers, number] => [draft, Math.floor(30 * often() ** 2)])
      const counts = countDrafts(survey, times)
      const groups = groupsBySeed(survey, counts, seed)
      const numbers = asProposed(survey, counts, { seed, groups })
      if (Object.keys(groups).length > 0 && numbers.plan.breakdowns.length > 0) joined += 1

      expect(faultsIn(survey, counts, numbers)).toEqual([])
      expect(problemsWhenRead(survey, numbers.published)).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(joined).toBeGreaterThan(0)
}, 360_000)

/** Where the auditor refuses, whatever it proposes to leave out is left out. */
function asProposed(
  of: Survey,
  counts: RawCounts,
  wishes: { seed: number; groups: ChosenGroups },
): Protected {
  const without: Left[] = []
  for (let tries = 0; tries < 5; tries += 1) {
    const numbers = protectCounts(of, counts, { ...wishes, without })
    if (numbers.ok) return numbers.value
    for (const problem of numbers.problems) {
      if (problem.code !== 'telling' || !problem.proposal) throw new Error(JSON.stringify(problem))
      without.push(problem.proposal)
    }
  }
  throw new Error('Leaving out what was proposed never led to a release.')
}

const kind = single('kind', 'Which kind?', { a: 'A', b: 'B', c: 'C', d: 'D' })
const fine = yesNo('fine', 'All fine?')
const survey = aSurvey([page('p', 'P', [kind, fine])], { breakdowns: [kind] })
const people = (of: string, n: number): [Answers, number][] => [
  [{ kind: of, fine: 'yes' }, Math.ceil(n / 2)],
  [{ kind: of, fine: 'no' }, Math.floor(n / 2)],
]
const counts = countDrafts(survey, [
  ...people('a', 30),
  ...people('b', 25),
  ...people('c', 20),
  ...people('d', 3),
])

test('a group below the base is refused, and says how many are needed but not how many there are', () => {
  const few = countDrafts(survey, [...people('a', 40), ...people('c', 3), ...people('d', 4)])

  const refused = protectCounts(survey, few, {
    groups: { kind: { groups: [['c', 'd']], rest: [] } },
  })

  const problem = { code: 'group-below-base', at: 'kind', chosen: ['c', 'd'], least: 10 }
  expect(refused).toEqual({ ok: false, problems: [problem] })
})

test('the reader refuses a joined row by any other name than that of its members', () => {
  const groups = { kind: { groups: [['b', 'd']], rest: [] } }
  const made = protectCounts(survey, counts, { groups })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const versions = [frozen(survey)]
  const bytes = bytesOf(releaseOf(made.value.published, {}, versions))
  const read = (text: string) =>
    readRelease(bytesOf(JSON.parse(text) as object), { versions, hash }).ok

  expect(bytes).toContain('"b-d"')
  expect(read(bytes)).toBe(true)
  expect(read(bytes.replaceAll('"b-d"', '"d-b"'))).toBe(false)
  expect(read(bytes.replaceAll('"b-d"', '"the_few"'))).toBe(false)
})
