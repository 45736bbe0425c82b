import { derive } from '#app/vault/derive'
import { answersIdFor, receiptFor } from '#app/vault/receipt'
import { changeRegister } from '#db/register/change'
import { isNoted } from '#db/register/queries/log'
import { addEnvelopes, hasEnvelope } from '#db/responses/queries/envelopes'
import type { Answers } from '#surveys/definition/answer'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from '../context'
import { textTooLong, type TooMuchText } from '../fits-envelopes'
import { withRight } from '../rights'
import { sealResponse } from '../seal-response'
import { note, type StaffContext } from '../staff-context'
import { storing, type NotStored } from '../storing'
import { requireEntry, type NoEntry } from './require-entry'

/** A response that a colleague typed in. */
export interface TypedResponse {
  slug: string
  /** 32 random bytes of the page it was typed on: the same page stores the same response once. */
  sheet: Uint8Array
  mode: EnteredMode
  people?: number | undefined
  lang: Language
  answers: Answers
}

export interface EnteredResponse {
  /** By it whoever answered can withdraw. */
  receipt: string
  /** This page was sent before; nothing was stored this time. */
  already: boolean
}

export type EntryProblem = NoEntry | NotStored | TooMuchText

/** Seals and stores one response that was typed in; once, however often its page is sent. */
export const enterResponse = withRight('enter responses', enter)

async function enter(
  context: StaffContext,
  typed: TypedResponse,
): Promise<Result<EnteredResponse, EntryProblem>> {
  const found = await requireEntry(context, typed.slug)
  if (!found.ok) return found
  const { row, version } = found.value
  const receipt = receiptFor(derive(typed.sheet, row.code, 'typed', 32), row.code)
  if (await hasEnvelope(context.responses, answersIdFor(receipt, row.code))) {
    return ok({ receipt, already: true })
  }
  const tooLong = textTooLong(version.survey, typed.answers)
  if (tooLong) return fail(tooLong)
  const { mode, people, lang, answers } = typed
  const response = { survey: row.code, publicKey: row.public_key, versionHash: version.hash }
  const ready = sealReady(version.survey, answers)
  const envelopes = sealResponse({ ...response, mode, people, lang }, receipt, ready)
  const stored = await storing<number, never>(async () => ok(await store(context, envelopes)))
  if (!stored.ok) return stored
  await noteOnce(context, typed.slug)
  return ok({ receipt, already: false })
}

function store(
  { responses }: Context,
  envelopes: Parameters<typeof addEnvelopes>[1],
): Promise<number> {
  return responses.transaction().execute((trx) => addEnvelopes(trx, envelopes))
}

// That somebody entered is noted once a day, and never how many or which: a line for each would
// say when each came.
async function noteOnce(context: StaffContext, subject: string): Promise<void> {
  const { who, today: on_day } = context
  const what = 'responses typed in'
  await changeRegister(context.register, async (register) => {
    if (await isNoted(register, { on_day, who, what, subject })) return
    await note(register, context, what, subject)
  })
}
