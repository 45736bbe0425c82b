import type { RegisterDb } from '../../connection'

const what = 'pack taken'

/** Which files of findings were taken away, the newest first; of one person, where one is named. */
export function listPacksTaken(
  db: RegisterDb,
  { page, each, who }: { page: number; each: number; who?: string },
) {
  const all = db
    .selectFrom('log')
    .select(['number', 'on_day', 'who', 'subject', 'facts'])
    .where('what', '=', what)
  const wanted = who === undefined ? all : all.where('who', '=', who)
  return wanted
    .orderBy('number', 'desc')
    .limit(each)
    .offset((page - 1) * each)
    .execute()
}

export async function countPacksTaken(db: RegisterDb, who?: string): Promise<number> {
  const all = db.selectFrom('log').where('what', '=', what)
  const { packs } = await (who === undefined ? all : all.where('who', '=', who))
    .select(({ fn }) => fn.countAll().as('packs'))
    .executeTakeFirstOrThrow()
  return Number(packs)
}

/** Everybody who ever took one away. */
export async function listTakers(db: RegisterDb): Promise<string[]> {
  const found = await db
    .selectFrom('log')
    .select('who')
    .distinct()
    .where('what', '=', what)
    .orderBy('who')
    .execute()
  return found.map(({ who }) => who)
}
