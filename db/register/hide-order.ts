import type { RegisterDb } from '../connection'
import { isSqlite } from '../engine'
import { layDownAnew } from '../lay-down-anew'

/** Lays down anew what answering changes in the register, so that it does not tell which code was spent when. */
export async function hideOrder(db: RegisterDb): Promise<void> {
  if (isSqlite(db)) return
  await layDownAnew(db, {
    access_code: ['hash'],
    code_batch: ['survey', 'name'],
    reach_count: ['survey', 'kind', 'place'],
  })
}
