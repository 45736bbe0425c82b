import { randomBytes } from 'node:crypto'

import { close } from '#app/operations/close'
import { addEdits } from '#app/operations/journal/add-edits'
import { makeBundle } from '#app/operations/make-bundle'
import type { StaffContext } from '#app/operations/staff-context'
import { journalKeyFor, openEdit, sealEdit, type JournalKey } from '#app/vault/journal-cipher'
import type { SealedEdit } from '#app/vault/sealed-edit'
import type { Edit } from '#surveys/journal/edit'

import { usualEngine } from '../../../support/fresh-stores'
import { amara, mark, write } from '../../../surveys/journal/writing'
import { aPublishedSurvey, requireSurveyKey } from '../a-network'
import { must } from '../answering'

export const slug = 'a-survey'

/** A survey that was handed out, and the key of its journal as each of its holders has it. */
export async function aJournal(engine = usualEngine) {
  const published = await aPublishedSurvey(engine)
  const { context, holders } = published
  must(await close(context, { slug }))
  must(await makeBundle(context, { slug }))
  const [key, other] = await Promise.all(
    holders.map(async (holder) =>
      journalKeyFor(await requireSurveyKey(context, 'k7m2', holder), 'k7m2'),
    ),
  )
  if (!key || !other) throw new Error('Two hold keys of this survey.')
  return { ...published, key, other }
}

export async function sealedBy(key: JournalKey, ...edits: Edit[]): Promise<SealedEdit[]> {
  const sealed: SealedEdit[] = []
  for (const edit of edits) sealed.push(must(await sealEdit(key, edit, randomBytes)))
  return sealed
}

export function translations(count: number, words = 'La nuit'): Edit[] {
  return Array.from({ length: count }, (_, n) =>
    write('text-translated', amara, { text: mark(n + 1), lang: 'fr', words }),
  )
}

/** Edits that are kept, of this length or longer. */
export async function keep(
  context: StaffContext,
  key: JournalKey,
  edits: Edit[],
): Promise<SealedEdit[]> {
  const sealed = await sealedBy(key, ...edits)
  must(await addEdits(context, { slug, edits: sealed }))
  return sealed
}

export async function opened(key: JournalKey, edits: SealedEdit[]): Promise<Edit[]> {
  const found: Edit[] = []
  for (const edit of edits) {
    const read = await openEdit(key, edit)
    if (read.ok) found.push(read.value)
  }
  return found
}
