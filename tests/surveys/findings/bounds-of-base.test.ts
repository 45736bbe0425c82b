import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#surveys/definition/answer'
import type { Condition } from '#surveys/definition/condition'
import type { Survey } from '#surveys/definition/survey'
import { basesOf } from '#surveys/findings/bases'
import { linkedBases } from '#surveys/findings/bounds-of-base'
import type { Sum } from '#surveys/findings/bounds/sum'
import { count } from '#surveys/findings/count'
import { countedColumns } from '#surveys/findings/counted-columns'
import type { RawCounts } from '#surveys/findings/raw-counts'
import * as kit from '#surveys/kit/kit'
import { surveyWithResponses } from './arbitrary-responses'
import { before, condition, followedBy, person } from './followed-survey'
import { datasetOf, envelopesOf } from './gathered'
import { valuesOf, written } from './sums-by-hand'

const { and, not, or } = kit
const optional = true
const { first, kinds, led, met, must, staff, story, two } = before

/** The limits of a question in words: what its `asked` is at least and at most. */
function limitsFor(survey: Survey, question = 'last'): string[] {
  const columns = countedColumns(survey)
  const linked = linkedBases(survey, columns, basesOf(survey, columns))
  const { limits = [] } = linked.find((each) => each.question === question) ?? {}
  return limits.map(written).sort()
}

const told: [string, Condition, string[]][] = [
  [
    'one of several options',
    kinds.includes('raid', 'threat'),
    [
      // Whoever chose none of the open options but “fine” chose one of the two.
      'kinds.raid yes <= asked last',
      'kinds.raid no + kinds.raid yes <= asked last + kinds.fine yes + kinds.none yes + kinds.unknown yes',
      'kinds.threat yes <= asked last',
      'asked last <= kinds.raid yes + kinds.threat yes',
      'asked last + kinds.none yes + kinds.unknown yes <= kinds.raid no + kinds.raid yes',
    ],
  ],
  [
    'options that exclude each other',
    kinds.includes('none', 'unknown'),
    ['asked last <= kinds.none yes + kinds.unknown yes', 'kinds.none yes + kinds.unknown yes <= asked last'],
  ],
  [
    'any answer but two that exclude all others',
    and(kinds.answered(), not(kinds.includes('none', 'unknown'))),
    [
      'asked last + kinds.none yes + kinds.unknown yes <= kinds.raid no + kinds.raid yes',
      'kinds.raid no + kinds.raid yes <= asked last + kinds.none yes + kinds.unknown yes',
    ],
  ],
  [
    'first places',
    first.ranksFirst('pay', 'law'),
    // Whoever ranked did not put the third thing first.
    [
      'asked last <= first.care 2 + first.care not_ranked',
      'first.care 2 + first.care not_ranked <= asked last',
    ],
  ],
  [
    'rows of a table',
    or(must.row('pay').is('up'), must.row('rent').is('up', 'same')),
    [
      'asked last <= must.pay down + must.pay same + must.pay up',
      'asked last <= must.pay up + must.rent same + must.rent up',
      'asked last <= must.rent down + must.rent same + must.rent up',
      'must.pay up <= asked last',
      'must.rent same + must.rent up <= asked last',
    ],
  ],
  [
    'amounts within bands',
    staff.atLeast(7),
    ['asked last <= staff 20 + staff 5', 'staff 20 <= asked last'],
  ],
  [
    'a question that was asked because of the other',
    and(led.is('yes'), met.is('no')),
    ['asked last <= met no', 'met no <= asked last'],
  ],
  [
    'two questions',
    and(led.is('yes'), two.includes('a')),
    [
      'asked last <= led yes',
      'asked last <= two.a yes',
      'led yes + two.a yes <= all + asked last',
    ],
  ],
  [
    'one question and not the other',
    and(led.is('yes'), not(two.includes('a'))),
    [
      'asked last + two.a yes <= all',
      'asked last <= led yes',
      'led yes <= asked last + two.a yes',
    ],
  ],
] // prettier-ignore

test.each(told)('%s tell of how many were asked', (_name, when, limits) => {
  expect(limitsFor(followedBy(when))).toEqual(limits.toSorted())
})

test('who is asked because of more is asked because of less', () => {
  const raided = kinds.includes('raid', 'threat')
  const wider = kit.yesNo('wider', 'Wider?', { optional, when: raided })

  const limits = limitsFor(followedBy(and(raided, led.is('yes')), [wider]))

  expect(limits).toContain('asked last <= asked wider')
})

test('a text that may have been written limits nobody from below', () => {
  const limits = limitsFor(followedBy(and(story.answered(), kinds.includes('raid', 'threat'))))

  expect(limits).toEqual([
    'asked last + kinds.none yes + kinds.unknown yes <= kinds.raid no + kinds.raid yes',
    'asked last <= kinds.raid yes + kinds.threat yes',
  ])
})

describe('whatever people answer, what is known of bases is true in all and in every row', () => {
  test('of conditions made by chance', () => {
    const property = fc.property(condition(2), fc.array(person(), { maxLength: 30 }), (when, said) => {
      const survey = followedBy(when)
      expect(countsOf(survey, said).n).toBe(said.length)
      expectTrue(survey, said)
    }) // prettier-ignore
    fc.assert(property, { numRuns: 60 })
  }, 180_000)

  test('of surveys made by chance', () => {
    const property = fc.property(surveyWithResponses, ({ survey, drafts }) => {
      expectTrue(survey, drafts)
    })
    fc.assert(property, { numRuns: 60 })
  }, 180_000)
})

test('limits that are too narrow would be found', () => {
  const survey = followedBy(kinds.includes('raid', 'threat'))
  const must = { pay: 'up', rent: 'up' }
  const said = { area: 'north', kinds: ['raid', 'threat'], two: ['a'], must }
  const counts = countsOf(survey, [said])
  const sum: Sum = [
    { count: { of: 'cell', table: 'kinds.raid', code: 'yes' }, weight: 1 },
    { count: { of: 'cell', table: 'kinds.threat', code: 'yes' }, weight: 1 },
    { count: { of: 'asked', question: 'last' }, weight: -1 },
  ]

  expect(valuesOf(counts, sum)).toContain(1)
})

function expectTrue(survey: Survey, drafts: Answers[]): void {
  const counts = countsOf(survey, drafts)
  const columns = countedColumns(survey)
  for (const { limits } of linkedBases(survey, columns, basesOf(survey, columns))) {
    for (const sum of limits) {
      for (const value of valuesOf(counts, sum)) expect(value, written(sum)).toBeLessThanOrEqual(0)
    }
  }
}

function countsOf(survey: Survey, drafts: Answers[]): RawCounts {
  return count(
    datasetOf(
      [survey],
      drafts.flatMap((draft) => envelopesOf(survey, draft)),
    ),
  )
}
