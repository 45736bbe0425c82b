import { z } from 'zod'

import { fail, ok, type Result } from '../result'
import { type Facts, mostCells, mostCount, mostTerms } from './facts'
import { meaningProblems, type MeaningProblem } from './facts-meaning'

export type FactsProblem = ShapeProblem | SizeProblem | MeaningProblem

export interface ShapeProblem {
  code: 'facts-shape'
  /** `facts.2.lo`; empty for the whole. */
  at: string
  wanted: 'object' | 'array' | 'string' | 'name' | 'count' | 'format' | 'no-such-key'
}

export interface SizeProblem {
  code: 'facts-too-many'
  what: 'cells' | 'terms'
  found: number
  most: number
}

/** Facts in the format `soundings.facts/1`, or all that is wrong with them. */
export function readFacts(value: unknown): Result<Facts, FactsProblem> {
  const read = schema.safeParse(value)
  if (!read.success) return fail(...read.error.issues.flatMap(shapeProblems))
  const tooMany = sizeProblems(read.data)
  if (tooMany.length > 0) return fail(...tooMany)
  const wrong = meaningProblems(read.data)
  return wrong.length > 0 ? fail(...wrong) : ok(read.data)
}

const cell = z.string().min(1)
const count = z.int().min(-mostCount).max(mostCount)

const schema = z.strictObject({
  format: z.literal('soundings.facts/1').optional(),
  cells: z.array(cell),
  facts: z.array(
    z.strictObject({ sum: z.array(cell), lo: count.optional(), hi: count.nullable().optional() }),
  ),
  targets: z.array(cell).optional(),
})

function shapeProblems(issue: z.core.$ZodIssue): ShapeProblem[] {
  const at = issue.path.map(String)
  const problem = (wanted: ShapeProblem['wanted'], path = at): ShapeProblem => ({
    ...{ code: 'facts-shape', at: path.join('.') },
    wanted,
  })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem('no-such-key', [...at, key]))
  }
  const part = at.at(-1)
  if (part === 'lo' || part === 'hi') return [problem('count')]
  if (part === 'format') return [problem('format')]
  if (issue.code !== 'invalid_type') return [problem('name')]
  return [problem(shapes.find((shape) => shape === issue.expected) ?? 'object')]
}

const shapes = ['object', 'array', 'string'] as const

function sizeProblems({ cells, facts }: Facts): SizeProblem[] {
  const terms = facts.reduce((sum, fact) => sum + fact.sum.length, 0)
  const counted = [
    { what: 'cells', found: cells.length, most: mostCells },
    { what: 'terms', found: terms, most: mostTerms },
  ] as const
  return counted
    .filter(({ found, most }) => found > most)
    .map((each) => ({ code: 'facts-too-many', ...each }))
}
