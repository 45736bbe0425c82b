import { answersIdFor, readDigits, textIdFor } from '#app/vault/receipt'
import { removeEnvelopes } from '#db/responses/queries/envelopes'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { requireStanding, type StandingProblem } from './find-standing'
import { listVersions } from './find-version'
import { type NotStored, storing } from './storing'

export interface Withdrawal {
  survey: string
  /** As typed. */
  receipt: string
}

export type WithdrawProblem = StandingProblem | NotStored | { code: 'not-24-digits' }

/** Takes a response out whole, by the receipt alone. It cannot be undone. */
export function withdraw(
  context: Context,
  { survey: code, receipt: typed }: Withdrawal,
): Promise<Result<'withdrawn' | 'nothing-there', WithdrawProblem>> {
  return storing<'withdrawn' | 'nothing-there', WithdrawProblem>(async () => {
    const receipt = readDigits(typed)
    if (receipt === undefined) return fail<WithdrawProblem>({ code: 'not-24-digits' })
    const survey = await requireStanding(context, code, 'open', 'last-hours', 'paused')
    if (!survey.ok) return survey
    const ids = await possibleIds(context, survey.value, receipt)
    const removed = await removeEnvelopes(context.responses, ids)
    return ok(removed > 0 ? 'withdrawn' : 'nothing-there')
  })
}

// Any question may have taken words with its answer, in any version that was ever shown.
async function possibleIds(
  context: Context,
  { code, slug }: { code: string; slug: string },
  receipt: string,
): Promise<Uint8Array[]> {
  const pages = (await listVersions(context, slug)).flatMap((version) => version.pages)
  const questions = new Set(pages.flatMap((page) => page.questions.map(({ id }) => id)))
  const texts = [...questions].map((question) => textIdFor(receipt, code, question))
  return [answersIdFor(receipt, code), ...texts]
}
