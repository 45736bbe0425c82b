import type { AskedJob, Said } from './line'
import type { Job, See, Work } from './work'

/** The other end of the line: a worker that does jobs until it ends or dies. */
export interface WorkerLine {
  ask: <Name extends Job>(
    job: Name,
    asked: Work[Name]['asked'],
    see?: See,
  ) => Promise<Work[Name]['answer']>
  end: () => void
}

/** The worker is gone, and with it all that it had at hand. */
export class WorkerDied extends Error {}

/** What of a worker is needed here. */
export interface Workman {
  postMessage(message: unknown): void
  addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listen: (event: MessageEvent<unknown>) => void,
  ): void
  terminate(): void
}

interface Waiting {
  see: See
  take: (answer: Said & { answer: unknown }) => void
  give: (error: Error) => void
}

export function lineTo(worker: Workman, onDeath: () => void): WorkerLine {
  const waiting = new Map<number, Waiting>()
  let count = 0
  const die = () => {
    worker.terminate()
    for (const { give } of waiting.values()) give(new WorkerDied())
    waiting.clear()
    onDeath()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
    hear(waiting, data as Said),
  )
  worker.addEventListener('error', die)
  worker.addEventListener('messageerror', die)
  return {
    ask: <Name extends Job>(
      job: Name,
      asked: Work[Name]['asked'],
      see: See = () => undefined,
    ): Promise<Work[Name]['answer']> =>
      new Promise((take, give) => {
        count += 1
        // What comes back is what that job answers: one id, one job.
        waiting.set(count, {
          see,
          give,
          take: ({ answer }) => take(answer as Work[Name]['answer']),
        })
        worker.postMessage({ id: count, job, asked } satisfies AskedJob)
      }),
    end: () => worker.terminate(),
  }
}

function hear(waiting: Map<number, Waiting>, said: Said): void {
  const asker = waiting.get(said.id)
  if (!asker) return
  if ('done' in said) {
    asker.see(said.done, said.of)
    return
  }
  waiting.delete(said.id)
  if ('broken' in said) asker.give(new Error(said.broken))
  else asker.take(said)
}
