import type { RegisterDb } from '../../connection'
import type { ReachCountTable } from '../schema'

export function listReach(db: RegisterDb, survey: string) {
  return db
    .selectFrom('reach_count')
    .select(['kind', 'place', 'counted'])
    .where('survey', '=', survey)
    .orderBy('kind')
    .orderBy('place')
    .execute()
}

export async function addReach(db: RegisterDb, counts: ReachCountTable[]): Promise<void> {
  await db
    .insertInto('reach_count')
    .values(counts)
    .onConflict((conflict) =>
      conflict.columns(['survey', 'kind', 'place']).doUpdateSet((eb) => ({
        counted: eb(eb.ref('reach_count.counted'), '+', eb.ref('excluded.counted')),
      })),
    )
    .execute()
}

export async function forgetReach(db: RegisterDb, survey: string): Promise<void> {
  await db.deleteFrom('reach_count').where('survey', '=', survey).execute()
}
