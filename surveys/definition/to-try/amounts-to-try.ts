import type { Test } from './tests-in'

interface Limits {
  min: number
  max?: number | undefined
  decimals?: number | undefined
}

/** Both limits, and both sides of every number that a test compares with. */
export function amountsToTry({ min, max, decimals = 0 }: Limits, tests: Test[]): number[] {
  const step = 1 / 10 ** decimals
  const bounds = [min, ...(max === undefined ? [] : [max]), ...tests.flatMap(boundsOf)]
  const around = bounds.flatMap((bound) => {
    const below = Math.floor(bound / step) * step
    return [below - step, below, below + step, below + 2 * step]
  })
  const written = around.map((amount) => Number(amount.toFixed(decimals)))
  return [...new Set([...bounds, ...written])]
}

function boundsOf(test: Test): number[] {
  if (test.op === 'atLeast') return [test.value]
  if (test.op === 'between') return [Number(test.from), Number(test.to)].filter(Number.isFinite)
  const values: (string | number)[] = 'values' in test ? test.values : []
  return values.filter((value) => typeof value === 'number')
}
