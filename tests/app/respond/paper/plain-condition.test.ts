import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { PlainCondition } from '#app/respond/paper/clause'
import { rowsOf } from '#app/respond/paper/join-rows'
import { plainCondition } from '#app/respond/paper/plain-condition'
import type { Answers } from '#surveys/definition/answer'
import { holds, type Condition } from '#surveys/definition/condition'

const question = fc.constantFrom('one', 'two', 'table')
const values = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
const row = fc.constantFrom('top', 'bottom')
const oneTest = fc.oneof(
  fc.record({ op: fc.constant('answered' as const), question }),
  fc.record({ op: fc.constantFrom('is' as const, 'isNot' as const), question, values }),
  fc.record({ op: fc.constantFrom('includes' as const), question, values }),
  fc.record({
    op: fc.constantFrom('is' as const, 'isNot' as const),
    question: fc.constant('table'),
    row,
    values,
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    oneTest,
    fc.record({ op: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }),
    }),
  ),
}))
const code = fc.constantFrom('a', 'b', 'c')
const answers = fc.record(
  {
    one: code,
    two: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    table: fc.record({ top: code, bottom: code }, { requiredKeys: ['top'] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>

test('a condition said plainly holds for the same answers', () => {
  fc.assert(
    fc.property(condition, answers, (given, draft) => {
      expect(holdsPlainly(plainCondition(given), draft)).toBe(holds(given, draft))
    }),
    { numRuns: 3000 },
  )
})

function holdsPlainly(plain: PlainCondition, draft: Answers): boolean {
  if ('of' in plain) {
    const judged = plain.of.map((part) => holdsPlainly(part, draft))
    return plain.op === 'and' ? !judged.includes(false) : judged.includes(true)
  }
  const rows = rowsOf(plain)
  const tests = rows.length > 0 ? rows.map((row) => ({ ...plain.test, row })) : [plain.test]
  return tests.some((each) => holds(each, draft)) !== plain.denied
}
