import type { MatrixQuestion } from '../question-types/matrix'
import type { MultipleQuestion } from '../question-types/multiple'
import type { RankingQuestion } from '../question-types/ranking'
import type { Test } from './tests-in'

// More would be more combinations than are worth trying.
const mostNamed = 9

/** Every choice among the options that tests name, with and without one of the others. */
export function choicesToTry(question: MultipleQuestion, tests: Test[]): string[][] | undefined {
  const { options, exclusive = [] } = question
  const named = options.filter((code) => namedIn(tests).has(code))
  const rest = options.filter((code) => !named.includes(code))
  const alone = rest.find((code) => exclusive.includes(code))
  const together = rest.find((code) => !exclusive.includes(code))
  const tried = [...named, alone, together].filter((code) => code !== undefined)
  return named.length > mostNamed ? undefined : subsetsOf(tried).filter((set) => set.length > 0)
}

/** Every first place and company that tests can tell apart, filled up with options they do not name. */
export function ranksToTry(question: RankingQuestion, tests: Test[]): string[][] | undefined {
  const { options, top } = question
  const named = options.filter((code) => namedIn(tests).has(code))
  const rest = options.filter((code) => !named.includes(code))
  if (named.length > mostNamed) return undefined
  const firsts = [...named, ...rest.slice(0, 1)]
  return firsts.flatMap((first) =>
    subsetsOf(named.filter((code) => code !== first)).flatMap((company) => {
      const short = [first, ...company]
      const filler = rest.filter((code) => code !== first)
      return [short, [...short, ...filler].slice(0, Math.max(top, short.length))]
    }),
  )
}

/** Every filling of the rows that tests name. */
export function matrixToTry(
  question: MatrixQuestion,
  tests: Test[],
): Record<string, string>[] | undefined {
  const { rows, columns, optional } = question
  const named = rows.filter((row) => tests.some((test) => 'row' in test && test.row === row))
  if (columns.length ** named.length > 2 ** mostNamed) return undefined
  const others = rows.filter((row) => !named.includes(row)).map((row) => [row, columns[0]] as const)
  let filled: Record<string, string>[] = [Object.fromEntries(others) as Record<string, string>]
  for (const row of named) {
    filled = filled.flatMap((record) => [
      ...(optional ? [record] : []),
      ...columns.map((column) => ({ ...record, [row]: column })),
    ])
  }
  return filled.filter((record) => Object.keys(record).length > 0)
}

function namedIn(tests: Test[]): Set<string | number> {
  return new Set(tests.flatMap((test) => ('values' in test ? test.values : [])))
}

function subsetsOf(codes: string[]): string[][] {
  return codes.reduce<string[][]>(
    (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
    [[]],
  )
}
