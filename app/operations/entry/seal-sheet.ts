import { ok, type Result } from '#surveys/result'

import type { TooMuchText } from '../fits-envelopes'
import type { DoorContext } from '../people/door-context'
import { withRight } from '../rights'
import type { StaffContext } from '../staff-context'
import { requireEntry, type NoEntry } from './require-entry'
import { sealTyped, type TypedResponse } from './seal-typed'
import { sheetOf, type SealedSheet } from './sealed-sheet'

/** Where sheets are sealed that are to be stored together: with what this server keeps secret. */
export type Gathering = StaffContext & Pick<DoorContext, 'secret'>

/** Seals one response that was typed in and stores nothing: it goes back to wait for others. */
export const sealSheet = withRight('enter responses', seal)

async function seal(
  context: Gathering,
  typed: TypedResponse,
): Promise<Result<SealedSheet, NoEntry | TooMuchText>> {
  const found = await requireEntry(context, typed.slug)
  if (!found.ok) return found
  const sealed = sealTyped(found.value, typed)
  if (!sealed.ok) return sealed
  return ok(sheetOf(context.secret, found.value.row.code, sealed.value))
}
