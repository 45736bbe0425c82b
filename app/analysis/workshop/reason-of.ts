import { WorkerDied } from './worker-line'

/** What a key holder is told when a job broke off; the next one gets a new worker. */
export function reasonOf(error: unknown): {
  reason: { code: 'worker-died' | 'not-done'; texts: [] }
} {
  return { reason: { code: error instanceof WorkerDied ? 'worker-died' : 'not-done', texts: [] } }
}
