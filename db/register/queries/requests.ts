import type { Insertable, Updateable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { RequestTable } from '../workplace-schema'

export type RequestRow = Awaited<ReturnType<typeof findRequest>> & {}

type Kinds = readonly RequestTable['kind'][]

/** With the names of whoever asked and decided; the command line has none. A key is known by its holder. */
function requests(db: RegisterDb) {
  return db
    .selectFrom('request')
    .leftJoin('person as asker', 'asker.id', 'request.asked_by')
    .leftJoin('person as decider', 'decider.id', 'request.decided_by')
    .leftJoin('key_holder', 'key_holder.fingerprint', 'request.slug')
    .select(['request.id', 'kind', 'slug', 'hash', 'asked_by', 'asked_on'])
    .select(['state', 'decided_by', 'decided_on', 'reason', 'request.revision'])
    .select(['asker.name as asker', 'decider.name as decider', 'key_holder.name as holder'])
}

export function findRequest(db: RegisterDb, id: string) {
  return requests(db).where('request.id', '=', id).executeTakeFirst()
}

/** The one request that waits about a survey, if one does. */
export function findWaitingRequest(db: RegisterDb, slug: string) {
  return requests(db).where('slug', '=', slug).where('state', '=', 'waiting').executeTakeFirst()
}

/** The one that was asked first stands first. */
export function listWaitingRequests(db: RegisterDb) {
  return requests(db).where('state', '=', 'waiting').orderBy('asked_on').orderBy('slug').execute()
}

/** Those decided last stand first. */
export function listDecidedRequests(
  db: RegisterDb,
  { kinds, page, each }: Record<'page' | 'each', number> & { kinds: Kinds },
) {
  return requests(db)
    .where('state', '!=', 'waiting')
    .where('kind', 'in', kinds)
    .orderBy('decided_on', 'desc')
    .orderBy('request.id')
    .limit(each)
    .offset((page - 1) * each)
    .execute()
}

export async function countDecidedRequests(db: RegisterDb, kinds: Kinds): Promise<number> {
  const { decided } = await db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll().as('decided'))
    .where('state', '!=', 'waiting')
    .where('kind', 'in', kinds)
    .executeTakeFirstOrThrow()
  return Number(decided)
}

export async function addRequest(
  db: RegisterDb,
  request: Insertable<RequestTable>,
  body: string,
): Promise<void> {
  await db.insertInto('request').values(request).execute()
  await db.insertInto('request_body').values({ request: request.id, body }).execute()
}

/** What was asked for; gone once it is decided, and not in a backup. */
export async function findRequestBody(db: RegisterDb, id: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('request_body')
    .select('body')
    .where('request', '=', id)
    .executeTakeFirst()
  return found?.body
}

/** Decides a request; what it asked for is forgotten. */
export async function changeRequest(
  db: RegisterDb,
  id: string,
  change: Omit<Updateable<RequestTable>, 'id'>,
): Promise<void> {
  await db.updateTable('request').set(change).where('id', '=', id).execute()
  await db.deleteFrom('request_body').where('request', '=', id).execute()
}
