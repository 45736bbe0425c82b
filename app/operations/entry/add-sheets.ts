import type { ResponsesDb } from '#db/connection'
import { addResponse } from '#db/responses/queries/add-response'
import type { Envelope } from '#db/responses/queries/envelopes'
import { findPresentIds } from '#db/responses/queries/envelopes-of-survey'
import { fail, ok, type Result } from '#surveys/result'

import { fewestAfterBundle } from '../fewest-after-bundle'
import { withRight } from '../rights'
import { storing, type NotStored } from '../storing'
import { beforeBundle } from './before-bundle'
import { noteTyping } from './note-typing'
import { requireEntry, type NoEntry } from './require-entry'
import type { Gathering } from './seal-sheet'
import { envelopesIn, type SealedSheet } from './sealed-sheet'

export interface AddedSheets {
  added: number
  already: number
}

type TooFew = { code: 'too-few-sheets'; count: number; least: number }

/** `foreign-sheet`: one that this server did not seal, or sealed for another survey. */
export type AddSheetsProblem = NoEntry | NotStored | TooFew | { code: 'foreign-sheet' }

/** Stores sheets that were sealed one by one, all of them or none; each of them once. */
export const addSheets = withRight('enter responses', add)

async function add(
  context: Gathering,
  { slug, sheets }: { slug: string; sheets: SealedSheet[] },
): Promise<Result<AddedSheets, AddSheetsProblem>> {
  const found = await requireEntry(context, slug)
  if (!found.ok) return found
  const { code, bundled_on: bundledOn } = found.value.row
  const read = sheets.map((sheet) => envelopesIn(context.secret, code, sheet))
  if (read.includes(undefined)) return fail<AddSheetsProblem>({ code: 'foreign-sheet' })
  const known = eachOnce(read.filter((envelopes) => envelopes !== undefined))
  const stored = await storing<AddedSheets, TooFew>(
    async () =>
      (bundledOn === null &&
        (await beforeBundle(context, found.value.row, (trx) => store(trx, known, 1)))) ||
      context.responses.transaction().execute((trx) => store(trx, known, fewestAfterBundle)),
  )
  if (stored.ok && stored.value.added > 0) await noteTyping(context, slug)
  return stored
}

/** One that is there twice makes no more of them. */
function eachOnce(sheets: Envelope[][]): Envelope[][] {
  const named = sheets.map((sheet) => {
    return [
      answersIn(sheet)
        .map((id) => Buffer.from(id).toString('hex'))
        .join(),
      sheet,
    ] as const
  })
  return [...new Map(named).values()]
}

async function store(
  db: ResponsesDb,
  sheets: Envelope[][],
  least: number,
): Promise<Result<AddedSheets, TooFew>> {
  const ids = sheets.flatMap(answersIn)
  const present = await findPresentIds(db, ids)
  const fresh = sheets.filter((sheet) =>
    answersIn(sheet).some((id) => !present.has(Buffer.from(id).toString('hex'))),
  )
  const count = fresh.length
  if (count > 0 && count < least) return fail({ code: 'too-few-sheets', count, least })
  if (count > 0) await addResponse(db, fresh.flat())
  return ok({ added: count, already: sheets.length - count })
}

function answersIn(sheet: Envelope[]): Uint8Array[] {
  return sheet.flatMap(({ id, kind }) => (kind === 'answers' ? [id] : []))
}
