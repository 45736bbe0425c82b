import { readDigits } from '#app/vault/receipt'
import { returnKeysFor, unwrapRootKey } from '#app/vault/return-code'
import { findReturnCode } from '#db/responses/queries/return-codes'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { type NotStored, storing } from './storing'

export interface Return {
  survey: string
  /** As typed. */
  code: string
}

export type ReturnProblem = NotStored | { code: 'not-24-digits' } | { code: 'return-code-unknown' }

/** The root key behind a return code. The code keeps working until the answers are sent. */
export function useReturnCode(
  { responses }: Context,
  { survey, code }: Return,
): Promise<Result<{ rootKey: Uint8Array }, ReturnProblem>> {
  return storing<{ rootKey: Uint8Array }, ReturnProblem>(async () => {
    const digits = readDigits(code)
    if (digits === undefined) return fail<ReturnProblem>({ code: 'not-24-digits' })
    const { id, key } = await returnKeysFor(digits, survey)
    const row = await findReturnCode(responses, id)
    const opened = row && unwrapRootKey(key, row.wrapped)
    if (!opened?.ok) return fail<ReturnProblem>({ code: 'return-code-unknown' })
    return ok({ rootKey: opened.value })
  })
}
