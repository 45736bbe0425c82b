import { expect, test } from 'vitest'

import { audit } from '#surveys/findings/audit'
import type { Facts } from '#surveys/findings/facts'
import { readFacts } from '#surveys/findings/read-facts'

import { factsOf } from './hidden-table'
import ka1 from './known-answers/ka1.json'
import ka10 from './known-answers/ka10.json'
import ka3 from './known-answers/ka3.json'
import ka7 from './known-answers/ka7.json'
import { solve } from './the-solver'

interface KnownAnswer {
  name: string
  facts: unknown
  intervals: Record<string, unknown>
}

const tables = [ka1, ka3].flatMap((table) =>
  table.attacks.map(({ name, hidden, intervals }): KnownAnswer => ({
    ...{ name, facts: factsOf(table, hidden) },
    intervals: { ...intervals },
  })),
)
const sums: KnownAnswer[] = [...ka7, ...ka10]

test.each([...tables, ...sums])('the known answer is found: $name', ({ facts, intervals }) => {
  const targets = Object.keys(intervals)

  expect(audited({ ...(facts as Facts), targets })).toEqual(intervals)
})

test('each known answer is complete: both parts of three and the one of the fourth', () => {
  expect(tables).toHaveLength(4)
  expect(sums).toHaveLength(3)
})

function audited(value: unknown) {
  const facts = readFacts(value)
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems))
  const found = audit(facts.value, solve)
  return found.ok ? Object.fromEntries(found.value) : found.problems
}
