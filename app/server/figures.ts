import express, { type Express } from 'express'
import { type Kysely, sql } from 'kysely'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

import type { Stores } from '#db/connection'

interface Figures {
  lag: number
  resident: number
  heap: number
  open: number
  stores: { register: number; responses: number }
}

const minute = 60_000
const mebibyte = 1024 * 1024
// Below so many at once, nobody can tell whether anybody is here.
const step = 8

/**
 * How the process fares, looked at once a minute whoever asks and however often. Nothing counts or
 * times people, requests or answers (docs/decisions/055-operations.md).
 */
export async function keepFigures(stores: Stores, openRequests: () => number) {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const look = async (): Promise<Figures> => {
    const lag = delay.percentile(99) / 1e9
    delay.reset()
    const { rss, heapUsed } = process.memoryUsage()
    const [register, responses] = [await askOf(stores.register), await askOf(stores.responses)]
    return {
      lag,
      resident: wholeMebibytes(rss),
      heap: wholeMebibytes(heapUsed),
      open: Math.floor(openRequests() / step) * step,
      stores: { register, responses },
    }
  }
  let seen = await look()
  const timer = setInterval(() => void look().then((figures) => (seen = figures)), minute).unref()
  const stop = () => {
    clearInterval(timer)
    delay.disable()
  }
  return { app: figuresApp(() => seen), stop }
}

function figuresApp(seen: () => Figures): Express {
  const app = express().disable('x-powered-by').disable('etag')
  app.get('/metrics', (_request, response) => {
    response.set('Cache-Control', 'no-store').type('text/plain; version=0.0.4').send(told(seen()))
  })
  return app
}

/** Seconds until a store answers a question of our own; not a number where it does not. */
async function askOf<Schema>(store: Kysely<Schema>): Promise<number> {
  const begun = performance.now()
  const answered = await sql`select 1`.execute(store).then(
    () => true,
    () => false,
  )
  return answered ? (performance.now() - begun) / 1000 : NaN
}

function wholeMebibytes(bytes: number): number {
  return Math.round(bytes / mebibyte) * mebibyte
}

function told({ lag, resident, heap, open, stores }: Figures): string {
  const lines = [
    '# TYPE soundings_event_loop_lag_seconds gauge',
    `soundings_event_loop_lag_seconds{quantile="0.99"} ${lag.toFixed(3)}`,
    '# TYPE soundings_resident_memory_bytes gauge',
    `soundings_resident_memory_bytes ${resident}`,
    '# TYPE soundings_heap_used_bytes gauge',
    `soundings_heap_used_bytes ${heap}`,
    '# TYPE soundings_open_requests_in_steps_of_8 gauge',
    `soundings_open_requests_in_steps_of_8 ${open}`,
    '# TYPE soundings_store_latency_seconds gauge',
    `soundings_store_latency_seconds{store="register"} ${stores.register.toFixed(4)}`,
    `soundings_store_latency_seconds{store="responses"} ${stores.responses.toFixed(4)}`,
  ]
  return `${lines.join('\n')}\n`
}
