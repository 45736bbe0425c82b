import { fail, ok, type Result } from '../result'
import type { Indicator } from './indicator'
import { indicators } from './indicators'
import { measuresOf, targetName } from './measures'

/** What is to be reached, by `indicator` or `indicator.row`. */
export type Targets = Map<string, number>

export type TargetProblem =
  | { code: 'targets-shape' }
  | { code: 'no-such-target'; name: string; known: string[] }
  | { code: 'wrong-target'; name: string; most: number | null }

/** Those that stand with the indicators. */
export function standingTargets(all: readonly Indicator[] = indicators): Targets {
  const named = all.flatMap(({ code, targets = {} }) =>
    Object.entries(targets).map(([row, value]) => [targetName(code, row), value] as const),
  )
  return new Map(named)
}

/** Targets out of a file, before those that stand: numbers of organisations and the like, and percentages of answers. */
export function readTargets(given: unknown): Result<Targets, TargetProblem> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return fail({ code: 'targets-shape' })
  }
  const known = new Map(
    indicators.flatMap(({ code, source }) =>
      measuresOf(source).map((measure) => [
        targetName(code, measure),
        source.of === 'answers' ? 100 : null,
      ]),
    ),
  )
  const entries = Object.entries(given as Record<string, unknown>)
  const problems = entries.flatMap(([name, value]) => problemsWith(known, name, value))
  return problems.length > 0
    ? fail(...problems)
    : ok(new Map([...standingTargets(), ...(entries as [string, number][])]))
}

function problemsWith(
  known: Map<string, number | null>,
  name: string,
  value: unknown,
): TargetProblem[] {
  const most = known.get(name)
  if (most === undefined) return [{ code: 'no-such-target', name, known: [...known.keys()] }]
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  return isWhole && value <= (most ?? value) ? [] : [{ code: 'wrong-target', name, most }]
}
