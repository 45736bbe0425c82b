import type { Condition } from '../definition/condition'

/** What is left of a condition once a part of it is decided. */
export type Folded = Condition | boolean

export type Test = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

/** A condition without the parts that `decide` knows the truth of. */
export function fold(condition: Condition, decide: (test: Test) => Folded): Folded {
  switch (condition.op) {
    case 'and':
      return allOf(condition.of.map((part) => fold(part, decide)))
    case 'or':
      return anyOf(condition.of.map((part) => fold(part, decide)))
    case 'not': {
      const of = fold(condition.of, decide)
      return typeof of === 'boolean' ? !of : { op: 'not', of }
    }
    default:
      return decide(condition)
  }
}

export function allOf(parts: Folded[]): Folded {
  return join('and', parts)
}

function anyOf(parts: Folded[]): Folded {
  return join('or', parts)
}

function join(op: 'and' | 'or', parts: Folded[]): Folded {
  const decisive = op === 'or'
  if (parts.includes(decisive)) return decisive
  const of = parts.filter((part) => typeof part !== 'boolean')
  const [first, ...more] = of
  if (!first) return !decisive
  return more.length === 0 ? first : { op, of }
}
