import { fromBase64url } from '#app/vault/base64url'
import { partsOfEdit, type SealedEdit } from '#app/vault/sealed-edit'
import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { addJournalEdits, type JournalEdit } from '#db/register/queries/journal'
import { isNoted } from '#db/register/queries/log'
import { fail, ok, type Result } from '#surveys/result'

import type { Asking } from '../requests/person'
import { withRight } from '../rights'
import { note, type Deed } from '../staff-context'
import { findJournal, type JournalProblem } from './find-journal'
import { mostBytes, mostEdits } from './limits'

/** What came of each edit that was sent, by its id. */
export interface AddedEdits {
  /** Those that are here now, whether or not they were before. */
  kept: string[]
  refused: { id: string; code: 'not-sealed' | 'edit-id-taken' }[]
}

export type AddEditsProblem = JournalProblem | { code: 'too-much'; edits: number; bytes: number }

interface Wanted {
  slug: string
  edits: SealedEdit[]
}

/** Keeps edits of a survey’s key holders. Sent again, they are here once. */
export const addEdits = withRight('release findings', add)

async function add(
  context: Asking,
  { slug, edits }: Wanted,
): Promise<Result<AddedEdits, AddEditsProblem>> {
  if (isTooMuch(edits)) return fail({ code: 'too-much', edits: mostEdits, bytes: mostBytes })
  return changeRegister(context.register, async (register) => {
    const here = { ...context, register }
    const found = await findJournal(here, slug)
    if (!found.ok) return found
    const read = edits.map((edit) => ({ id: edit.id, bytes: bytesOf(edit) }))
    const sealed = read.flatMap(({ bytes }) => (bytes ? [bytes] : []))
    const done = await addJournalEdits(register, found.value.code, sealed)
    if (done.includes('added')) await noteToday(here, register, slug)
    return ok(sortedOut(read, done))
  })
}

function isTooMuch(edits: SealedEdit[]): boolean {
  const letters = edits.reduce((sum, { sealed }) => sum + sealed.length, 0)
  return edits.length > mostEdits || letters * 0.75 > mostBytes
}

/** Sixteen bytes of id, and a length that only sealing an edit gives: more cannot be known here. */
function bytesOf({ id: written, sealed: text }: SealedEdit): JournalEdit | undefined {
  const id = fromBase64url(written)
  const sealed = fromBase64url(text)
  return id?.length === 16 && sealed && partsOfEdit(sealed) ? { id, sealed } : undefined
}

function sortedOut(
  read: { id: string; bytes: JournalEdit | undefined }[],
  done: Awaited<ReturnType<typeof addJournalEdits>>,
): AddedEdits {
  const added: AddedEdits = { kept: [], refused: [] }
  const results = done.values()
  for (const { id, bytes } of read) {
    const result = bytes ? results.next().value : undefined
    if (result === undefined) added.refused.push({ id, code: 'not-sealed' })
    else if (result === 'taken') added.refused.push({ id, code: 'edit-id-taken' })
    else added.kept.push(id)
  }
  return added
}

const deed: Deed = 'open answers worked on'

/** Once a day for each person and survey, so that the log does not tell how busy they were. */
async function noteToday(context: Asking, register: RegisterDb, slug: string): Promise<void> {
  const { who, today: on_day } = context
  if (await isNoted(register, { on_day, who, what: deed, subject: slug })) return
  await note(register, context, deed, slug)
}
