import type { Condition } from '#surveys/definition/condition'

import type { Clause, PlainCondition } from './clause'
import { joinRows } from './join-rows'

/** What is denied is denied in the last place, not around a group. */
export function plainCondition(condition: Condition, denied = false): PlainCondition {
  switch (condition.op) {
    case 'not':
      return plainCondition(condition.of, !denied)
    case 'and':
    case 'or': {
      const parts = condition.of.map((part) => plainCondition(part, denied))
      return plainGroup((condition.op === 'and') === denied ? 'or' : 'and', parts)
    }
    default:
      return { test: condition, denied }
  }
}

function plainGroup(op: 'and' | 'or', parts: PlainCondition[]): PlainCondition {
  const flat = parts.flatMap((part) => ('of' in part && part.op === op ? part.of : [part]))
  const of = joinRows(op, op === 'and' ? answeredOtherwise(flat) : flat)
  const [only, ...more] = of
  return only && more.length === 0 ? only : { op, of }
}

/** “Answered, and not with this” is simply “answered with something else”. */
function answeredOtherwise(parts: PlainCondition[]): PlainCondition[] {
  const answered = parts.flatMap((part) => (isAnswered(part) ? [part.test.question] : []))
  const others = parts.map((part) => other(part, answered))
  const said = others.flatMap((part, n) => (part === parts[n] ? [] : clauseOf(part)))
  return others.filter(
    (part) => !isAnswered(part) || !said.some(({ test }) => test.question === part.test.question),
  )
}

function other(part: PlainCondition, answered: string[]): PlainCondition {
  if ('of' in part || !part.denied || !answered.includes(part.test.question)) return part
  const { test } = part
  const asked = test.op === 'includes' || (test.op === 'is' && test.row === undefined)
  if (!asked) return part
  return { test: { op: 'isNot', question: test.question, values: test.values }, denied: false }
}

function isAnswered(part: PlainCondition): part is Clause {
  return 'test' in part && part.test.op === 'answered' && !part.denied
}

function clauseOf(part: PlainCondition): Clause[] {
  return 'test' in part ? [part] : []
}
