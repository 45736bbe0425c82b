import type { RequestHandler } from 'express'

import { canWrite } from '#db/can-write'
import type { Stores } from '#db/connection'

interface Patience {
  now: () => number
  /** How many milliseconds the stores have to answer. */
  patience: number
}

const restsFor = 2_000

/** Whether both stores can be read and written, and nothing else; whoever asks often gets the same answer for two seconds. */
export function health(
  { register, responses }: Stores,
  { now, patience }: Patience = { now: Date.now, patience: 5_000 },
): RequestHandler {
  let last: { at: number; ok: Promise<boolean> } | undefined
  const ask = () => within(patience, Promise.all([canWrite(register), canWrite(responses)]))
  return async (_request, response) => {
    const at = now()
    if (!last || at < last.at || at - last.at >= restsFor) last = { at, ok: ask() }
    const ok = await last.ok
    response.status(ok ? 200 : 503).json({ ok })
  }
}

async function within(patience: number, asked: Promise<boolean[]>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean[]>((resolve) => {
    timer = setTimeout(() => resolve([false]), patience)
  })
  const answers = await Promise.race([asked, late]).catch(() => [false])
  clearTimeout(timer)
  return answers.every(Boolean)
}
