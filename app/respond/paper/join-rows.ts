import type { Clause, PlainCondition } from './clause'

type About = Extract<Clause['test'], { row?: string }>

/** The same answer in one row of a table or another is said once, with all the rows. */
export function joinRows(op: 'and' | 'or', parts: PlainCondition[]): PlainCondition[] {
  const joined = new Map<string, PlainCondition>()
  for (const part of parts) {
    const key = joinKey(op, part) ?? JSON.stringify(part)
    const before = joined.get(key)
    joined.set(key, before ? withRows(before, part) : part)
  }
  return [...joined.values()]
}

/** Only “in any of these” and “in none of these” are still true when said together. */
function joinKey(op: 'and' | 'or', part: PlainCondition): string | undefined {
  if ('of' in part || part.test.op !== 'is' || part.denied !== (op === 'and')) return undefined
  const { row, ...rest } = part.test
  return row === undefined ? undefined : JSON.stringify(rest)
}

function withRows(before: PlainCondition, part: PlainCondition): PlainCondition {
  if ('of' in before || 'of' in part) return before
  return { ...before, rows: [...new Set([...rowsOf(before), ...rowsOf(part)])] }
}

/** The rows a clause speaks of. */
export function rowsOf({ test, rows }: Clause): string[] {
  const { row } = test as About
  return rows ?? (row === undefined ? [] : [row])
}
