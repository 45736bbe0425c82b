import { join } from 'node:path'

import type { ResponsesDb } from '../connection'
import { isSqlite } from '../engine'
import { layDownAnew } from '../lay-down-anew'
import { vacuumFile, type VacuumProblem } from '../vacuum/vacuum-file'

/** Writes the store anew in the order of its random keys, so that it no longer tells what came when. */
export async function vacuumResponses(
  db: ResponsesDb,
  dataDir = '',
): Promise<VacuumProblem | undefined> {
  if (isSqlite(db)) return vacuumFile(join(dataDir, 'responses.sqlite'))
  return unlessHeld(() => layDownAnew(db, { envelope: ['id'], draft: ['id'], return_code: ['id'] }))
}

/** While a backup reads, its tables stay as they are: another night will do. */
async function unlessHeld(work: () => Promise<void>): Promise<VacuumProblem | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code !== '55P03') throw error
    return { code: 'vacuum-failed', said: message }
  }
}
