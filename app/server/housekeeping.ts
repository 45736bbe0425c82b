import { randomBytes } from 'node:crypto'

import { keepHouse } from '#app/operations/keep-house'
import type { Stores } from '#db/connection'

import { logTrouble } from './log'

/** The time, and a way to be woken; both can be another's in a test. */
export interface Clock {
  now: () => number
  /** Calls back after so many milliseconds, unless the returned function was called before. */
  wake: (milliseconds: number, call: () => void) => () => void
}

interface Night {
  clock: Clock
  random: (length: number) => Uint8Array
  work: (now: number) => Promise<void>
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Works once every night, at a minute between two and four in UTC that nobody can foresee. */
export function everyNight({ clock, random, work }: Night): () => void {
  let stopped = false
  let cancel = () => {}
  const sleep = () => {
    const now = clock.now()
    cancel = clock.wake(nextNight(now, random) - now, () => {
      void work(clock.now()).finally(() => {
        if (!stopped) sleep()
      })
    })
  }
  sleep()
  return () => {
    stopped = true
    cancel()
  }
}

/** A moment of the next night that has not begun to be worked in. */
export function nextNight(now: number, random: (length: number) => Uint8Array): number {
  const [high = 0, low = 0] = random(2)
  const start = Math.floor(now / day) * day + 2 * hour
  const night = now < start ? start : start + day
  return night + ((high * 256 + low) % 120) * minute
}

/** The housekeeping of a running server. */
export function keepHouseNightly(stores: Stores, dataDir: string): () => void {
  return everyNight({
    clock: { now: Date.now, wake },
    random: randomBytes,
    work: (now) => keepHouseAt(stores, dataDir, now),
  })
}

async function keepHouseAt(stores: Stores, dataDir: string, now: number): Promise<void> {
  const today = new Date(now).toISOString().slice(0, 10)
  const context = { ...stores, dataDir, today, hour: Math.floor(now / hour), random: randomBytes }
  const done = await keepHouse(context, { nightly: true }).catch(() => undefined)
  const elsewhere = done?.ok === false && done.problems[0]?.code === 'housekeeping-under-way'
  const held = done?.ok === true && done.value.leap !== undefined
  if ((!done?.ok && !elsewhere) || held) logTrouble({ status: 500, route: 'housekeeping' })
}

// A server that was told to stop does not stay for the night.
function wake(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds).unref()
  return () => clearTimeout(timer)
}
