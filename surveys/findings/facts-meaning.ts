import type { Facts } from './facts'

/** Written as facts are, but without a meaning. */
export type MeaningProblem =
  | { code: 'facts-empty'; at: string }
  | { code: 'facts-cell-twice'; at: string; cell: string }
  | { code: 'facts-unknown-cell'; at: string; cell: string }
  | { code: 'facts-crossed'; at: string; lo: number; hi: number }

export function meaningProblems({ cells, facts, targets }: Facts): MeaningProblem[] {
  const known = new Set(cells)
  return [
    ...listProblems('cells', cells, known),
    ...facts.flatMap(({ sum, lo = 0, hi }, n) => [
      ...listProblems(`facts.${n}.sum`, sum, known),
      ...(typeof hi === 'number' && lo > hi ? [crossed(`facts.${n}`, lo, hi)] : []),
    ]),
    ...(targets ? listProblems('targets', targets, known) : []),
  ]
}

function listProblems(at: string, list: string[], known: Set<string>): MeaningProblem[] {
  if (list.length === 0) return [{ code: 'facts-empty', at }]
  const seen = new Set<string>()
  return list.flatMap((cell): MeaningProblem[] => {
    if (!known.has(cell)) return [{ code: 'facts-unknown-cell', at, cell }]
    if (seen.has(cell)) return [{ code: 'facts-cell-twice', at, cell }]
    seen.add(cell)
    return []
  })
}

function crossed(at: string, lo: number, hi: number): MeaningProblem {
  return { code: 'facts-crossed', at, lo, hi }
}
