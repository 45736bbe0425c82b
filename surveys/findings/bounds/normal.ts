import { canonical } from '../../canonical'
import type { Condition } from '../../definition/condition'
import type { Test } from '../../definition/to-try/tests-in'
import type { Question } from '../../definition/survey'

/** Who a condition holds for, of whom nothing is known. */
export const nobody: Condition = { op: 'or', of: [] }
export const everybody: Condition = { op: 'and', of: [] }

/** The question of a test; `undefined` where it is asked too late to have an answer. */
export type QuestionOf = (id: string) => Question | undefined

/** The same condition with `not` before single tests alone, and tests of several values taken apart. */
export function normal(
  condition: Condition,
  questionOf: QuestionOf,
  isTurned: boolean = false,
): Condition {
  switch (condition.op) {
    case 'not':
      return normal(condition.of, questionOf, !isTurned)
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => normal(part, questionOf, isTurned))
      return joined((condition.op === 'and') === isTurned ? 'or' : 'and', parts)
    }
    default: {
      const tests = apart(condition, questionOf(condition.question))
      if (!isTurned) return joined('or', tests)
      return joined(
        'and',
        tests.map((of): Condition => ({ op: 'not', of })),
      )
    }
  }
}

/** Several conditions as one, without repeats and what is always so. */
export function joined(op: 'and' | 'or', parts: Condition[]): Condition {
  const flat = parts.flatMap((part) => (part.op === op ? part.of : [part]))
  const decided = flat.find((part) => (part.op === 'and' || part.op === 'or') && !part.of.length)
  if (decided) return decided
  const different = new Map(flat.map((part) => [canonical(part), part]))
  const [first, ...others] = different.values()
  return first && others.length === 0 ? first : { op, of: [...different.values()] }
}

// Whatever is named of several counts, so each gets its own test.
function apart(test: Test, question: Question | undefined): Test[] {
  if (!question) return []
  if (test.op === 'includes' || test.op === 'ranksFirst') {
    return test.values.map((value) => ({ ...test, values: [value] }))
  }
  if (test.op === 'answered' && question.type === 'matrix' && question.optional) {
    const { rows, columns } = question
    return rows.map((row) => ({ op: 'is', question: question.id, row, values: [...columns] }))
  }
  return [test]
}
