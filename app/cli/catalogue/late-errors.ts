import { dirname } from 'node:path'
import { comesFrom } from './comes-from'
import { loadProblem } from './load-problem'
import type { Loaded } from './load-survey'

/** What files throw after they were read, from a timer or a promise that nobody waits for. */
export function listenForLate(catalogue: string) {
  const errors: unknown[] = []
  let isReading = true
  const keep = (error: unknown) => {
    // A fault of our own still has to be seen.
    if (!isReading && !comesFrom(error, catalogue)) throw error
    errors.push(error)
  }
  process.on('uncaughtException', keep)
  process.on('unhandledRejection', keep)
  const end = () => {
    isReading = false
    return errors.filter((error) => comesFrom(error, catalogue))
  }
  return { end }
}

/** The surveys with what their files threw too late for the reader of the file to notice. */
export function withLate(all: Loaded[], errors: unknown[], catalogue: string): Loaded[] {
  return all.map((loaded) => {
    const own = errors.filter((error) => comesFrom(error, dirname(loaded.file)))
    const late = own.map((error) => loadProblem(error, loaded.file, catalogue))
    const isKnown = loaded.problems.some(({ code }) => late.some((each) => each.code === code))
    return isKnown ? loaded : { ...loaded, problems: [...loaded.problems, ...late.slice(0, 1)] }
  })
}
