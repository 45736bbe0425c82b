import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { comesFrom } from './comes-from'

// A file that waits for something that never comes must not keep the others waiting.
const patience = 5_000
// Long enough for what a file throws from a timer as soon as it was read.
const settling = 5

/**
 * What a file exports by default, `undefined` where it exports nothing so. Whatever the file does
 * instead of coming to an end becomes an error, so that it cannot take the others with it.
 */
export async function importAlone(file: string): Promise<unknown> {
  const exit = process.exit.bind(process)
  const guard = guardAgainst(file)
  process.exit = () => {
    throw new Error('it ends the whole program')
  }
  try {
    const module = (await Promise.race([
      import(pathToFileURL(file).href),
      guard.failure,
    ])) as Exported
    await Promise.race([pause(settling), guard.failure])
    return isNamespace(module.default) ? module.default.default : module.default
  } finally {
    process.exit = exit
    guard.end()
  }
}

function guardAgainst(file: string) {
  let fail: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_resolve, reject) => (fail = reject))
  failure.catch(() => undefined)
  const failOwn = (error: unknown) => isOfAnother(error, file) || fail(error)
  const late = () => fail(new Error('it waits for something that does not come'))
  const timer = setTimeout(late, patience)
  process.on('unhandledRejection', failOwn)
  process.on('uncaughtException', failOwn)
  const end = () => {
    clearTimeout(timer)
    process.off('unhandledRejection', failOwn)
    process.off('uncaughtException', failOwn)
  }
  return { failure, end }
}

// What a file that was read earlier throws from a timer says nothing about this one.
function isOfAnother(error: unknown, file: string): boolean {
  return comesFrom(error, dirname(dirname(file))) && !comesFrom(error, dirname(file))
}

interface Exported {
  default?: unknown
}

// Outside a package of type “module” a file without default export gives all its exports instead.
function isNamespace(exported: unknown): exported is Exported {
  return typeof exported === 'object' && exported !== null && '__esModule' in exported
}
