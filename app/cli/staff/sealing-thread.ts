import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

import { sealAll, type ToSeal } from '#app/operations/seal-response'
import type { Envelope } from '#db/responses/queries/envelopes'

export interface SealingThread {
  seal: (responses: ToSeal[]) => Promise<Envelope[]>
  close: () => Promise<void>
}

// By its name in the package, for a program in one file lies elsewhere.
const program = createRequire(import.meta.url).resolve('#app/cli/staff/start-sealing.js')

// For fewer it takes longer to begin a thread than to seal them.
const worthAThread = 400

/** Seals half of each batch beside the main thread, on a second core where there is one. */
export function sealingThread(): SealingThread {
  let worker: Worker | undefined
  return {
    async seal(responses) {
      if (!worker && responses.length < worthAThread) return sealAll(responses)
      worker ??= new Worker(program)
      const half = Math.ceil(responses.length / 2)
      const there = sealBy(worker, responses.slice(0, half))
      const here = sealAll(responses.slice(half))
      return [...(await there), ...here]
    },
    async close() {
      await worker?.terminate()
    },
  }
}

async function sealBy(worker: Worker, responses: ToSeal[]): Promise<Envelope[]> {
  worker.postMessage(responses)
  const [sealed] = (await once(worker, 'message')) as [Envelope[]]
  return sealed
}
