import { addResponse } from '#db/responses/queries/add-response'
import { hasEnvelope, type Envelope } from '#db/responses/queries/envelopes'
import { fail, ok, type Result } from '#surveys/result'

import type { TooMuchText } from '../fits-envelopes'
import { withRight } from '../rights'
import type { StaffContext } from '../staff-context'
import { storing, type NotStored } from '../storing'
import { beforeBundle } from './before-bundle'
import { noteTyping } from './note-typing'
import { requireEntry, type EntryTo, type NoEntry } from './require-entry'
import { answersIdOf, receiptOf, sealTyped, type TypedResponse } from './seal-typed'

export interface EnteredResponse {
  /** By it whoever answered can withdraw. */
  receipt: string
  /** This page was sent before; nothing was stored this time. */
  already: boolean
}

export type EntryProblem =
  | NoEntry
  | NotStored
  | TooMuchText
  /** The answers were handed out: one that came alone would be recognised. */
  | { code: 'bundled'; slug: string; bundledOn: string }

/** Seals and stores one response that was typed in; once, however often its page is sent. */
export const enterResponse = withRight('enter responses', enter)

async function enter(
  context: StaffContext,
  typed: TypedResponse,
): Promise<Result<EnteredResponse, EntryProblem>> {
  const { slug } = typed
  const found = await requireEntry(context, slug)
  if (!found.ok) return found
  const entry = found.value
  const { bundled_on: bundledOn } = entry.row
  const receipt = receiptOf(entry, typed)
  const isKnown = await hasEnvelope(context.responses, answersIdOf(entry, typed))
  if (isKnown) return ok({ receipt, already: true })
  if (bundledOn !== null) return fail<EntryProblem>({ code: 'bundled', slug, bundledOn })
  const sealed = sealTyped(entry, typed)
  if (!sealed.ok) return sealed
  const stored = await storing(() => store(context, entry, sealed.value))
  if (!stored.ok) return stored
  await noteTyping(context, slug)
  return ok({ receipt, already: false })
}

async function store(
  context: StaffContext,
  { row }: EntryTo,
  envelopes: Envelope[],
): Promise<Result<true, EntryProblem>> {
  const isStored = await beforeBundle(context, row, async (responses) => {
    await addResponse(responses, envelopes)
    return true as const
  })
  const bundled = { code: 'bundled', slug: row.slug, bundledOn: context.today } as const
  return isStored ? ok(isStored) : fail(bundled)
}
