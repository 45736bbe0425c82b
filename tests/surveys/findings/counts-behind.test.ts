import { expect, test } from 'vitest'

import type { Answers } from '#surveys/definition/answer'
import { areBehind } from '#surveys/findings/counts-behind'
import type { Published } from '#surveys/findings/release'
import { page, single, yesNo } from '#surveys/kit/kit'

import { answersFor } from '../../support/answers-for'
import every from '../../support/every-type/survey'
import { aSurvey } from '../a-survey'
import { countDrafts, protectCounts } from './protect-drafts'

function counts(from: number, to: number) {
  const paths = Array.from({ length: to - from }, (_, n) => n + from)
  return countDrafts(
    every,
    paths.map((path): [Answers, number] => [answersFor(every, path), 1]),
  )
}

const counted = counts(0, 300)
const made = protectCounts(every, counted)
if (!made.ok) throw new Error(JSON.stringify(made.problems))
const { published } = made.value

test('a release of every type of question stands on what it counted', () => {
  expect(areBehind(counted, every, published)).toBe(true)
  expect(published.tables.some(({ breakdown }) => breakdown !== null)).toBe(true)
})

test('as many other people are not behind it, nor ten fewer of the same', () => {
  expect(areBehind(counts(300, 600), every, published)).toBe(false)
  expect(areBehind(counts(0, 290), every, published)).toBe(false)
})

test.each<[string, (numbers: Published) => void]>([
  ['of all', (numbers) => void (numbers.n += 10)],
  ['of a way of answering', ({ modes }) => void (the(modes[0]).n += 10)],
  ['of a row', ({ rows }) => void (the(Object.values(rows)[0]?.[0]).base += 10)],
  ['of a cell', ({ tables }) => void (the(counting(tables)[0]?.options?.[0]).n += 10)],
  [
    'of a cell in a row',
    ({ tables }) => void (the(counting(tables).find(({ rows }) => rows)?.rows?.[0]?.options[0]).n += 10),
  ],
  ['of those asked', ({ tables }) => void (the(tables.find(isForAll)).base = 5)],
  ['of a table that nobody counted', ({ tables }) => void (the(counting(tables)[0]).id = 'other')],
])('a number %s that is two steps away has other people behind it', (_name, change) => {
  const other = structuredClone(published)
  change(other)

  expect(areBehind(counted, every, other)).toBe(false)
}) // prettier-ignore

test.each([1, 2, 3, 4, 5])('rows that stand together, and who they call up, are found again (%i)', (seed) => {
  const kind = single('kind', 'Which kind?', { a: 'A', b: 'B', c: 'C', d: 'D' })
  const led = yesNo('led', 'Led?', { optional: true })
  const why = single('why', 'Why?', { law: 'Law', money: 'Money' }, { when: led.answered() })
  const survey = aSurvey([page('p', 'P', [kind, led, why])], { breakdowns: [kind] })
  const of = (code: string, yes: number, no: number): [Answers, number][] => [
    [{ kind: code, led: 'yes', why: 'law' }, yes],
    [{ kind: code, led: 'no', why: 'money' }, no + seed],
    [{ kind: code }, seed],
  ]
  const own = countDrafts(survey, [...of('a', 88, 1), ...of('b', 31, 27), ...of('c', 24, 21), ...of('d', 33, 38)])

  const safe = protectCounts(survey, own, { seed })
  if (!safe.ok) throw new Error(JSON.stringify(safe.problems))

  const { tables } = safe.value.published
  expect(tables.some(({ rows }) => rows?.some(({ code }) => code.includes('+')))).toBe(true)
  expect(areBehind(own, survey, safe.value.published)).toBe(true)
}) // prettier-ignore

function counting(tables: Published['tables']) {
  return tables.filter(({ kind }) => kind !== 'region' && kind !== 'country')
}

function isForAll({ breakdown, base, kind }: Published['tables'][number]) {
  return breakdown === null && base === published.n && kind === 'scale'
}

function the<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The release has no such number.')
  return value
}
