import type { RegisterDb } from '../../connection'
import type { BatchPlaceTable } from '../schema'

export function listBatchPlaces(db: RegisterDb, survey: string) {
  return db
    .selectFrom('batch_place')
    .select(['batch', 'region', 'lang'])
    .where('survey', '=', survey)
    .execute()
}

export async function addBatchPlace(db: RegisterDb, place: BatchPlaceTable): Promise<void> {
  await db.insertInto('batch_place').values(place).execute()
}
