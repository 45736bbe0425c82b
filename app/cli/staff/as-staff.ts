import { randomBytes } from 'node:crypto'

import { roles } from '#app/operations/rights'
import type { StaffContext } from '#app/operations/staff-context'
import { openProblem } from '#app/server/open-problem'
import { readSettings } from '#app/server/settings'
import { sentenceFor as startSentence } from '#app/server/start-problem'
import {
  closeStores,
  openStores,
  type Opening,
  type Stores,
  type Whereabouts,
} from '#db/connection'
import { storeDamaged, StoreRefused } from '#db/problem'
import { saysNotStored } from '#db/responses/not-stored'

import { Refusal } from '../command'
import { sentenceFor } from '../terminal-words'

/** Does the work with both stores open, and has a sentence for whatever the machine refuses. */
export async function asStaff<Value>(
  work: (context: StaffContext) => Promise<Value>,
  opening: Opening = {},
) {
  const settings = readSettings(process.env)
  if (!settings.ok) throw new Refusal(settings.problems.map(startSentence).join('\n'))
  const { dataDir } = settings.value
  try {
    const stores = await openedAt(settings.value, opening)
    return await work(contextOf(stores, dataDir)).finally(() => closeStores(stores))
  } catch (error) {
    throw refusalFor(error) ?? error
  }
}

/** The stores of any place; whatever keeps them shut has a sentence. */
export function openedAt(where: Whereabouts, opening: Opening): Promise<Stores> {
  return openStores(where, opening).catch((error: unknown) => {
    throw notOpened(error, where.dataDir) ?? error
  })
}

function notOpened(error: unknown, dataDir: string): Refusal | undefined {
  const problem = openProblem(error, dataDir)
  return problem && new Refusal(startSentence(problem))
}

function contextOf(
  stores: Pick<StaffContext, 'register' | 'responses'>,
  dataDir: string,
): StaffContext {
  const now = new Date()
  return {
    ...stores,
    today: now.toISOString().slice(0, 10),
    hour: Math.floor(now.getTime() / 3_600_000),
    random: (length) => randomBytes(length),
    dataDir,
    who: 'command line',
    roles,
  }
}

/** The sentence for an error of the machine: a store, a file, the disk; `read` is the file at hand. */
export function refusalFor(error: unknown, read?: string): Refusal | undefined {
  if (error instanceof Refusal) return undefined
  if (error instanceof StoreRefused) return new Refusal(startSentence(error.problem))
  const damaged = storeDamaged(error, 'database')
  if (damaged) return new Refusal(startSentence(damaged.problem))
  if (saysNotStored(error)) return new Refusal(sentenceFor({ code: 'not-stored-yet' }))
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string }
  const file = path ?? dest ?? read
  if (!/^E[A-Z]+$/.test(code) || file === undefined) return undefined
  return new Refusal(sentenceFor({ code: 'file-trouble', file, reason: code }))
}
