import { setTimeout } from 'node:timers/promises'

const longestPause = 20

/** Whether so many milliseconds have gone by since now. */
export function after(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds
  return () => performance.now() >= end
}

/**
 * Does what another process may refuse as long as it holds the file, and tries it again until it is
 * too late. Between two tries the event loop is free: SQLite itself would keep everybody waiting.
 */
export async function patiently<Value>(work: () => Value, isTooLate: () => boolean) {
  for (let pause = 1; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || isTooLate()) throw error
    }
    await setTimeout(pause)
  }
}

/** Whether an error says that somebody else holds the file. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_BUSY/.test((error as { code?: string }).code ?? '')
}
