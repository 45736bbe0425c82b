import type { Selectable } from 'kysely'

import type { ResponsesDb } from '../../connection'
import type { ReturnCodeTable } from '../schema'

export type ReturnCode = Selectable<ReturnCodeTable>

export async function addReturnCode(db: ResponsesDb, code: ReturnCode): Promise<void> {
  await db.insertInto('return_code').values(code).execute()
}

export function findReturnCode(db: ResponsesDb, id: Uint8Array) {
  return db
    .selectFrom('return_code')
    .select(['survey', 'wrapped'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function removeReturnCode(db: ResponsesDb, id: Uint8Array): Promise<void> {
  await db.deleteFrom('return_code').where('id', '=', id).execute()
}
