import loadHighs from 'highs'

import type { Outcome, Region, Solver, Weighted } from '#surveys/findings/solver'

import { modelOf } from './model'

type Highs = Awaited<ReturnType<typeof loadHighs>>
type Model = ReturnType<Highs['createModel']>

/** HiGHS as our solver; `wasm` is where a browser finds `highs.wasm`, Node finds it by itself. */
export async function loadSolver({ wasm }: { wasm?: string } = {}): Promise<Solver> {
  const highs = await loadHighs(wasm === undefined ? {} : { locateFile: () => wasm })
  return (region, work) => {
    const model = highs.createModel(modelOf(region))
    try {
      return work(minimiserOf(highs, model, region))
    } finally {
      model.dispose()
    }
  }
}

function minimiserOf(highs: Highs, model: Model, { columns }: Region) {
  const isWhole = columns.some(({ whole }) => whole)
  model.options.set({ output_flag: false, ...(isWhole ? exactly : simplex) })
  const { optimal, infeasible, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  let isFeasible = false
  return (goal: Weighted): Outcome => {
    if (!isWhole) model.options.set('simplex_strategy', strategyFor(goal, isFeasible))
    const first = run(model, columns.length, goal)
    const isLost =
      first === highs.constants.modelStatus.unknown || (first === infeasible && isFeasible)
    const status = isLost && !isWhole ? runDual(model, columns.length, goal) : first
    isFeasible ||= status === optimal
    if (status === optimal) return found(model)
    if (status === infeasible) return { status: 'infeasible' }
    if (status === unbounded) return { status: 'unbounded' }
    if (status !== unboundedOrInfeasible) throw new Error(`HiGHS ended with status ${status}.`)
    const anywhere = run(model, columns.length, { columns: [], weights: [] })
    return { status: anywhere === optimal ? 'unbounded' : 'infeasible' }
  }
}

// The simplex method alone starts from where the last question ended; it ignores whole numbers.
const simplex = { solver: 'simplex', presolve: 'off' }
const exactly = { mip_rel_gap: 0, mip_abs_gap: 0 }

// The last answer lies within the region, and from there the primal method is several times faster;
// to begin with, it finds an answer sooner only where the goal has few columns.
function strategyFor({ columns }: Weighted, hasAnswer: boolean): number {
  return hasAnswer || columns.length <= 20 ? primal : dual
}

const [dual, primal] = [1, 4]

// Without an answer to start from, the primal method at times ends without any, and from an old
// answer at times with none where there is one.
function runDual(model: Model, count: number, goal: Weighted) {
  model.clearSolver()
  model.options.set('simplex_strategy', dual)
  return run(model, count, goal)
}

function run(model: Model, count: number, { columns, weights }: Weighted) {
  const costs = new Float64Array(count)
  for (const [n, column] of columns.entries()) costs[column] = weights[n] ?? 0
  model.changeColsCost({ kind: 'range', from: 0, to: count - 1 }, costs)
  return model.run().modelStatus
}

function found(model: Model): Outcome {
  const { colValue } = model.getSolution()
  return { status: 'optimal', value: model.getObjectiveValue(), point: colValue }
}
