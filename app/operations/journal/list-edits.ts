import { fromBase64url, toBase64url } from '#app/vault/base64url'
import type { SealedEdit } from '#app/vault/sealed-edit'
import { findArrival, listJournalEdits, listLengthsAfter } from '#db/register/queries/journal'
import { fail, ok, type Result } from '#surveys/result'

import type { Asking } from '../requests/person'
import { withRight } from '../rights'
import { findJournal, type JournalProblem } from './find-journal'
import { mostBytes, mostEdits } from './limits'

export interface ListedEdits {
  edits: SealedEdit[]
  /** After which edit to ask on; absent as long as there is none. */
  next?: string
  /** There are others already. */
  more: boolean
}

/** `unknown-edit`: the journal is another one than it was, for a backup was restored: begin anew. */
export type ListEditsProblem = JournalProblem | { code: 'unknown-edit' }

interface Wanted {
  slug: string
  /** The last edit that is known, in base64url; absent at the beginning. */
  since?: string | undefined
}

/** The edits of a survey that came after one, as sealed as they are kept. */
export const listEdits = withRight('release findings', list)

async function list(
  context: Asking,
  { slug, since }: Wanted,
): Promise<Result<ListedEdits, ListEditsProblem>> {
  const found = await findJournal(context, slug)
  if (!found.ok) return found
  const { code } = found.value
  const after = since === undefined ? 0 : await arrivalOf(context, code, since)
  if (after === undefined) return fail({ code: 'unknown-edit' })
  const lengths = await listLengthsAfter(context.register, code, { after, most: mostEdits + 1 })
  const upTo = lastThatFits(lengths) ?? after
  const edits = (await listJournalEdits(context.register, code, { after, upTo })).map(written)
  const next = edits.at(-1)?.id ?? since
  return ok({ edits, ...(next !== undefined && { next }), more: lengths.length > edits.length })
}

async function arrivalOf({ register }: Asking, survey: string, since: string) {
  const id = fromBase64url(since.slice(0, 30))
  return id && findArrival(register, survey, id)
}

/** At least one, however long it is. */
function lastThatFits(lengths: { arrived: number; length: number }[]): number | undefined {
  let left = mostBytes
  const fitting = lengths.slice(0, mostEdits).filter(({ length }, n) => {
    left -= length
    return n === 0 || left >= 0
  })
  return fitting.at(-1)?.arrived
}

function written({ id, sealed }: { id: Uint8Array; sealed: Uint8Array }): SealedEdit {
  return { id: toBase64url(id), sealed: toBase64url(sealed) }
}
