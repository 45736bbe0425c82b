import { setImmediate } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

// A file that waits for something that never comes must not keep the others waiting.
const patience = 5_000

/**
 * What a file exports by default, `undefined` where it exports nothing so. Whatever the file does
 * instead of coming to an end becomes an error, so that it cannot take the others with it.
 */
export async function importAlone(file: string): Promise<unknown> {
  const exit = process.exit.bind(process)
  const guard = guardAgainst()
  process.exit = () => {
    throw new Error('it ends the whole program')
  }
  try {
    const module = (await Promise.race([
      import(pathToFileURL(file).href),
      guard.failure,
    ])) as Exported
    // A promise that nobody waits for is only missed a moment later.
    await Promise.race([setImmediate(), guard.failure])
    return isNamespace(module.default) ? module.default.default : module.default
  } finally {
    process.exit = exit
    guard.end()
  }
}

function guardAgainst() {
  let fail: (reason: unknown) => void = () => undefined
  const failure = new Promise<never>((_resolve, reject) => (fail = reject))
  failure.catch(() => undefined)
  const late = () => fail(new Error('it waits for something that does not come'))
  const timer = setTimeout(late, patience)
  process.on('unhandledRejection', fail)
  const end = () => {
    clearTimeout(timer)
    process.off('unhandledRejection', fail)
  }
  return { failure, end }
}

interface Exported {
  default?: unknown
}

// Outside a package of type “module” a file without default export gives all its exports instead.
function isNamespace(exported: unknown): exported is Exported {
  return typeof exported === 'object' && exported !== null && '__esModule' in exported
}
