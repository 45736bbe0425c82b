import { parentPort } from 'node:worker_threads'

import { sealAll, type ToSeal } from '#app/operations/seal-response'

// In a thread of its own: what it is given it seals, and keeps nothing.
parentPort?.on('message', (responses: ToSeal[]) => {
  parentPort?.postMessage(sealAll(responses))
})
