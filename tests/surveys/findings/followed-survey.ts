import fc from 'fast-check'
import type { Answers } from '#surveys/definition/answer'
import type { Condition } from '#surveys/definition/condition'
import type { Survey } from '#surveys/definition/survey'
import * as kit from '#surveys/kit/kit'
import { aSurvey } from '../a-survey'

const { not } = kit
const optional = true
const options = { raid: 'Raid', threat: 'Threat', fine: 'Fine', none: 'None', unknown: 'Unknown' }
const kinds = kit.multiple('kinds', 'What?', options, { exclusive: ['none', 'unknown'], optional })
const two = kit.multiple('two', 'Which?', { a: 'A', b: 'B', c: 'C' }, { atMost: 2 })
const led = kit.single('led', 'Led?', { yes: 'Yes', partly: 'Partly', no: 'No' }, { optional })
const columns = { up: 'Up', down: 'Down', same: 'Same' }
const rows = { pay: 'Pay', rent: 'Rent' }
const change = kit.matrix('change', 'How?', { rows, columns }, { optional })
const must = kit.matrix('must', 'How?', { rows, columns })
const first = kit.ranking(
  'first',
  'First?',
  { pay: 'P', law: 'L', care: 'C' },
  { top: 2, optional },
)
const staff = kit.number('staff', 'Staff?', { max: 90, bands: [0, 5, 20], optional })
const met = kit.yesNo('met', 'Met?', { optional, when: led.is('yes') })
const story = kit.longText('story', 'Story?', { optional })
export const before = { kinds, two, led, change, must, first, staff, met, story }
const area = kit.single('area', 'Where?', { north: 'North', south: 'South' })

/** A survey whose last question is asked on a condition about all the others. */
export function followedBy(when: Condition, more: Parameters<typeof kit.page>[2] = []): Survey {
  const last = kit.yesNo('last', 'Last?', { optional, when })
  const pages = [kit.page('all', 'All', [area, ...Object.values(before), ...more, last])]
  return aSurvey(pages, { languages: ['en'], breakdowns: [area] })
}

export function condition(depth: number): fc.Arbitrary<Condition> {
  const inner = () => condition(depth - 1)
  const of = () => fc.array(inner(), { minLength: 1, maxLength: 3 })
  if (depth === 0) return aTest()
  return fc.oneof(
    { arbitrary: aTest(), weight: 2 },
    { arbitrary: of().map((parts) => ({ op: 'and' as const, of: parts })), weight: 2 },
    { arbitrary: of().map((parts) => ({ op: 'or' as const, of: parts })), weight: 2 },
    { arbitrary: inner().map((part) => not(part)), weight: 1 },
  )
}

function aTest(): fc.Arbitrary<Condition> {
  const some = (codes: string[]) => fc.subarray(codes, { minLength: 1 })
  const named = (op: 'is' | 'isNot' | 'includes' | 'ranksFirst', question: string, codes: string[]) =>
    some(codes).map((values): Condition => ({ op, question, values })) // prettier-ignore
  const row = (question: string) =>
    fc
      .tuple(fc.constantFrom('is' as const, 'isNot' as const), fc.constantFrom('pay', 'rent'), some(Object.keys(columns)))
      .map(([op, line, values]): Condition => ({ op, question, row: line, values })) // prettier-ignore
  return fc.oneof(
    { arbitrary: named('includes', 'kinds', Object.keys(options)), weight: 3 },
    named('includes', 'two', ['a', 'b', 'c']),
    named('is', 'led', ['yes', 'partly', 'no']),
    named('isNot', 'led', ['yes', 'partly', 'no']),
    named('ranksFirst', 'first', ['pay', 'law', 'care']),
    named('includes', 'first', ['pay', 'law', 'care']),
    named('is', 'met', ['yes', 'no', 'unsure']),
    row('change'),
    row('must'),
    fc.integer({ min: 0, max: 30 }).map((n) => staff.atLeast(n)),
    fc.constantFrom(...Object.values(before)).map((question) => question.answered()),
  ) // prettier-ignore
}

export function person(): fc.Arbitrary<Answers> {
  const maybe = <Said>(said: fc.Arbitrary<Said>) => fc.option(said, { nil: undefined, freq: 4 })
  const column = fc.constantFrom(...Object.keys(columns))
  return fc
    .record({
      area: fc.constantFrom('north', 'south'),
      kinds: maybe(
        fc.oneof(
          fc.subarray(['raid', 'threat', 'fine'], { minLength: 1 }),
          fc.constant(['none']),
          fc.constant(['unknown']),
        ),
      ),
      two: fc.subarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 }),
      led: maybe(fc.constantFrom('yes', 'partly', 'no')),
      change: maybe(fc.oneof(fc.record({ pay: column, rent: column }), fc.record({ pay: column }))),
      must: fc.record({ pay: column, rent: column }),
      first: maybe(
        fc
          .shuffledSubarray(['pay', 'law', 'care'], { minLength: 1, maxLength: 2 })
          .map((ranks) => [...ranks]),
      ),
      staff: maybe(fc.integer({ min: 0, max: 40 })),
      met: maybe(fc.constantFrom('yes', 'no', 'unsure')),
      story: maybe(fc.constant('Words')),
      last: maybe(fc.constantFrom('yes', 'no')),
    })
    .map((all) => onlyGiven(all))
}

function onlyGiven(all: object): Answers {
  return Object.fromEntries(Object.entries(all).filter(([, answer]) => answer !== undefined))
}
