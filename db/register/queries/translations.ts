import type { RegisterDb } from '../../connection'
import type { TranslationTable } from '../workplace-schema'

/** What was saved last of each text of a survey in one language. */
export function listNewestTexts(db: RegisterDb, { slug, lang }: { slug: string; lang: string }) {
  return db
    .selectFrom('translation as newest')
    .selectAll()
    .where('slug', '=', slug)
    .where('lang', '=', lang)
    .where('number', '=', (newest) =>
      newest
        .selectFrom('translation as any')
        .select(({ fn }) => fn.max('any.number').as('last'))
        .whereRef('any.slug', '=', 'newest.slug')
        .whereRef('any.lang', '=', 'newest.lang')
        .whereRef('any.key', '=', 'newest.key'),
    )
    .execute()
}

/** The languages in which something was saved for a survey. */
export async function listSavedLanguages(db: RegisterDb, slug: string): Promise<string[]> {
  const rows = await db
    .selectFrom('translation')
    .select('lang')
    .distinct()
    .where('slug', '=', slug)
    .orderBy('lang')
    .execute()
  return rows.map(({ lang }) => lang)
}

/** Adds to what was saved before; nothing saved is ever changed. */
export async function addTexts(db: RegisterDb, texts: TranslationTable[]): Promise<void> {
  for (let at = 0; at < texts.length; at += atOnce) {
    await db
      .insertInto('translation')
      .values(texts.slice(at, at + atOnce))
      .execute()
  }
}

// SQLite takes some thousands of values in one statement.
const atOnce = 100

export async function removeTranslations(db: RegisterDb, slug: string): Promise<void> {
  await db.deleteFrom('translation').where('slug', '=', slug).execute()
}
