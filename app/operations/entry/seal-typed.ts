import { derive } from '#app/vault/derive'
import { answersIdFor, receiptFor } from '#app/vault/receipt'
import type { Envelope } from '#db/responses/queries/envelopes'
import type { Answers } from '#surveys/definition/answer'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Language } from '#surveys/definition/survey'
import { sealReady } from '#surveys/journey/seal-ready'
import { fail, ok, type Result } from '#surveys/result'

import { textTooLong, type TooMuchText } from '../fits-envelopes'
import { sealResponse } from '../seal-response'
import type { EntryTo } from './require-entry'

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

/** By it whoever answered can withdraw. */
export function receiptOf({ row }: EntryTo, { sheet }: TypedResponse): string {
  return receiptFor(derive(sheet, row.code, 'typed', 32), row.code)
}

export function answersIdOf(entry: EntryTo, typed: TypedResponse): Uint8Array {
  return answersIdFor(receiptOf(entry, typed), entry.row.code)
}

/** Its envelopes; the same ones each time, but for how they are sealed. */
export function sealTyped(entry: EntryTo, typed: TypedResponse): Result<Envelope[], TooMuchText> {
  const { row, version } = entry
  const { mode, people, lang, answers } = typed
  const tooLong = textTooLong(version.survey, answers)
  if (tooLong) return fail(tooLong)
  const response = { survey: row.code, publicKey: row.public_key, versionHash: version.hash }
  const ready = sealReady(version.survey, answers)
  return ok(sealResponse({ ...response, mode, people, lang }, receiptOf(entry, typed), ready))
}
