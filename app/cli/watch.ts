import { spawn, type ChildProcess } from 'node:child_process'
import { watch as watchFile } from 'node:fs'

const quiet = 150

/**
 * Runs the same command again in a process of its own whenever a file changes, until Ctrl-C: a
 * module once imported would never be read again in this one.
 */
export function watch(places: string[]): Promise<number> {
  const args = process.argv.slice(1).filter((arg) => arg !== '--watch')
  let running: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    running?.kill()
    running = spawn(process.execPath, [...process.execArgv, ...args], { stdio: 'inherit' })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(again, quiet)
  }
  const watchers = places.map((place) => watchFile(place, { recursive: true }, soon))
  again()
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        for (const watcher of watchers) watcher.close()
        clearTimeout(timer)
        running?.kill()
        resolve(0)
      })
    }
  })
}
