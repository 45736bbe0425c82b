import { alone } from '../alone'
import type { Counted } from '../alone/count'
import type { RawWritten } from '../alone/raw-csv'
import type { Released } from '../alone/release'
import { makeNetwork } from '../bench-network'
import { startServer } from '../bench-server'
import { crowdOf, send } from '../crowd'
import { surveyOfFourPages } from '../survey-of-four-pages'

/** What was measured at one place of a curve; times in seconds of processor, memory in megabytes. */
export type Measured = Record<string, number>

/** One thing that is measured for more and more of another. */
export interface Curve {
  name: string
  steps: number[]
  /** Measures one step after the other. */
  measure: (steps: number[]) => AsyncGenerator<Measured>
}

// Of work on one thread, so that others on the machine bend no line.
const clock = 'processor'

// Half a power of ten from one to the next.
const responses = [1000, 3162, 10_000, 31_623, 100_000, 316_228, 1_000_000]

export const curves: Curve[] = [
  { name: 'counting', steps: responses, measure: (steps) => each(steps, counting) },
  { name: 'raw', steps: responses, measure: (steps) => each(steps, raw) },
  { name: 'release', steps: responses, measure: (steps) => each(steps, release) },
  { name: 'journeys', steps: [1, 2, 4, 8, 16, 32, 64], measure: journeys },
]

async function* each(
  steps: number[],
  measure: (step: number) => Promise<Measured>,
): AsyncGenerator<Measured> {
  for (const step of steps) yield await measure(step)
}

async function counting(amount: number): Promise<Measured> {
  const { gathering, counting, peak } = await alone<Counted>(
    'count',
    amount,
    roundsFor(amount),
    clock,
  )
  return { taking: lastOf(gathering), counting: lastOf(counting), memory: peak }
}

async function raw(amount: number): Promise<Measured> {
  const rounds = roundsFor(amount)
  const { ours, peak } = await alone<RawWritten>('raw-csv', amount, rounds, clock)
  return { raw: lastOf(ours), memory: peak }
}

async function release(amount: number): Promise<Measured> {
  const { release, csv, xlsx, peak } = await alone<Released>('release', amount, clock)
  return { release: release / 1000, csv: csv / 1000, xlsx: xlsx / 1000, memory: peak }
}

async function* journeys(steps: number[]): AsyncGenerator<Measured> {
  const { dataDir, survey } = await makeNetwork(surveyOfFourPages)
  const crowd = crowdOf(survey)
  const server = await startServer(dataDir)
  try {
    // A server that has just begun is still being translated.
    await send(server, crowd, { responses: 300, atOnce: 4 })
    for (const atOnce of steps) {
      const came = await send(server, crowd, { responses: Math.max(100, 5 * atOnce), atOnce })
      yield { perSecond: came.perSecond, cpu: came.cpu, memory: server.memory() }
    }
  } finally {
    await server.stop()
  }
}

// The first rounds of few responses are those of a program that is still being translated.
function roundsFor(amount: number): number {
  return amount < 100_000 ? 3 : 1
}

function lastOf(times: number[]): number {
  return (times.at(-1) ?? NaN) / 1000
}
