import type { Insertable } from 'kysely'

import type { RegisterDb } from '../../connection'
import type { PreviewCommentTable, PreviewLinkTable } from '../workplace-schema'

export function findPreviewLink(db: RegisterDb, hash: Uint8Array) {
  return db.selectFrom('preview_link').selectAll().where('hash', '=', hash).executeTakeFirst()
}

/** The links to a survey that are good on this day, the one that ends first in front. */
export function listPreviewLinks(db: RegisterDb, slug: string, today: string) {
  return db
    .selectFrom('preview_link')
    .select(['id', 'for_whom', 'made_by', 'made_on', 'expires_on'])
    .where('slug', '=', slug)
    .where('expires_on', '>=', today)
    .orderBy('expires_on')
    .orderBy('for_whom')
    .orderBy('id')
    .execute()
}

export async function addPreviewLink(db: RegisterDb, link: Insertable<PreviewLinkTable>) {
  await db.insertInto('preview_link').values(link).execute()
}

/** Whether there was one. */
export async function removePreviewLink(
  db: RegisterDb,
  { id, slug }: { id: string; slug: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('preview_link')
    .where('id', '=', id)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removePreviewLinksBefore(db: RegisterDb, day: string): Promise<void> {
  await db.deleteFrom('preview_link').where('expires_on', '<', day).execute()
}

/** All links to a survey and all that was said by them. */
export async function removePreviews(db: RegisterDb, slug: string): Promise<void> {
  await db.deleteFrom('preview_link').where('slug', '=', slug).execute()
  await db.deleteFrom('preview_comment').where('slug', '=', slug).execute()
}

export async function countCommentsBy(db: RegisterDb, link: string): Promise<number> {
  const { count } = await db
    .selectFrom('preview_comment')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('link', '=', link)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many comments a survey has in all, and how many wait to be looked at. */
export async function countComments(
  db: RegisterDb,
  slug: string,
): Promise<{ all: number; waiting: number }> {
  const { all, settled } = await db
    .selectFrom('preview_comment')
    .select(({ fn }) => [fn.countAll().as('all'), fn.count('settled_on').as('settled')])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return { all: Number(all), waiting: Number(all) - Number(settled) }
}

/** The surveys on which comments wait to be looked at, and how many. */
export async function listWaitingComments(db: RegisterDb) {
  const rows = await db
    .selectFrom('preview_comment')
    .select(({ fn }) => ['slug', fn.countAll().as('count')])
    .where('settled_on', 'is', null)
    .groupBy('slug')
    .orderBy('slug')
    .execute()
  return rows.map(({ slug, count }) => ({ slug, count: Number(count) }))
}

/** All comments on a survey by day; within a day their order tells nothing. */
export function listComments(db: RegisterDb, slug: string) {
  return db
    .selectFrom('preview_comment')
    .selectAll()
    .where('slug', '=', slug)
    .orderBy('written_on')
    .orderBy('id')
    .execute()
}

export function findComment(db: RegisterDb, { id, slug }: { id: string; slug: string }) {
  return db
    .selectFrom('preview_comment')
    .selectAll()
    .where('id', '=', id)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

export async function addComment(db: RegisterDb, comment: Insertable<PreviewCommentTable>) {
  await db.insertInto('preview_comment').values(comment).execute()
}

export async function settleComment(
  db: RegisterDb,
  id: string,
  settled: { settled_on: string | null; settled_by: string | null },
): Promise<void> {
  await db.updateTable('preview_comment').set(settled).where('id', '=', id).execute()
}

export async function removeComment(db: RegisterDb, id: string): Promise<void> {
  await db.deleteFrom('preview_comment').where('id', '=', id).execute()
}

/** Comments on surveys that were erased, or that are neither planned nor published any more. */
export async function removeStrayComments(db: RegisterDb): Promise<void> {
  await db
    .deleteFrom('preview_comment')
    .where('slug', 'not in', db.selectFrom('planned_survey').select('slug'))
    .where('slug', 'not in', db.selectFrom('survey').select('slug').where('erased_on', 'is', null))
    .execute()
}
