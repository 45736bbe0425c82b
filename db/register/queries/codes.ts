import type { RegisterDb } from '../../connection'

export function listBatches(db: RegisterDb, survey: string) {
  return db
    .selectFrom('code_batch')
    .select(['name', 'issued', 'spent'])
    .where('survey', '=', survey)
    .orderBy('name')
    .execute()
}

/** Puts new codes into a batch, which may be a new one; sorted, or the file would tell how they were printed. */
export async function addCodes(
  db: RegisterDb,
  { survey, batch, hashes }: { survey: string; batch: string; hashes: Uint8Array[] },
): Promise<void> {
  await db
    .insertInto('code_batch')
    .values({ survey, name: batch, issued: hashes.length, spent: 0 })
    .onConflict((conflict) =>
      conflict.columns(['survey', 'name']).doUpdateSet((eb) => ({
        issued: eb(eb.ref('code_batch.issued'), '+', eb.ref('excluded.issued')),
      })),
    )
    .execute()
  const sorted = hashes.toSorted((a, b) => Buffer.compare(a, b))
  for (let at = 0; at < hashes.length; at += atOnce) {
    const some = sorted.slice(at, at + atOnce)
    const codes = some.map((hash) => ({ hash, survey, batch, spent: 0 as const }))
    await db.insertInto('access_code').values(codes).execute()
  }
}

// Four values each, and SQLite takes 32,766 at most.
const atOnce = 1000

export async function removeCodesOf(db: RegisterDb, survey: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('access_code')
    .where('survey', '=', survey)
    .executeTakeFirst()
  await db.deleteFrom('code_batch').where('survey', '=', survey).execute()
  await db.deleteFrom('batch_place').where('survey', '=', survey).execute()
  return Number(numDeletedRows)
}
