import { receiptFor } from '#app/vault/receipt'
import type { Language } from '#surveys/definition/survey'
import { fail, ok, type Result } from '#surveys/result'

import { mostTries } from './change-draft'
import type { Context } from './context'
import { exchangeDraft } from './exchange-draft'
import { requireStanding, type StandingProblem } from './find-standing'
import type { TooMuchText } from './fits-envelopes'
import { isSent } from './is-sent'
import { type DraftPlace, type DraftProblem, type KeptDraft, loadDraft } from './kept-draft'
import { type LeftOpen, sealDraft } from './seal-draft'
import { type NotStored, storing } from './storing'

export interface Submission extends DraftPlace {
  lang: Language
}

export interface Submitted {
  receipt: string
  /** Sent before; nothing was stored this time. */
  already: boolean
}

export type SubmitProblem =
  StandingProblem | DraftProblem | NotStored | LeftOpen | TooMuchText | { code: 'draft-busy' }

/** Seals the answers of a draft and stores them in its place: all envelopes and no draft, or nothing. */
export function submit(
  context: Context,
  submission: Submission,
): Promise<Result<Submitted, SubmitProblem>> {
  return storing<Submitted, SubmitProblem>(async () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const draft = await loadDraft(context, submission)
      if (!draft.ok) return sentBefore(context, submission, draft)
      const sent = await send(context, submission, draft.value)
      if (sent) return sent
    }
    return fail<SubmitProblem>({ code: 'draft-busy' })
  })
}

// Without a draft, only the envelope itself can say that this response has arrived.
async function sentBefore(
  context: Context,
  { survey, rootKey }: Submission,
  missing: Result<never, SubmitProblem>,
): Promise<Result<Submitted, SubmitProblem>> {
  const arrived = await isSent(context, { survey, rootKey })
  return arrived ? ok({ receipt: receiptFor(rootKey, survey), already: true }) : missing
}

async function send(
  context: Context,
  submission: Submission,
  draft: KeptDraft,
): Promise<Result<Submitted, SubmitProblem> | undefined> {
  const survey = await requireStanding(context, submission.survey, 'open', 'last-hours')
  if (!survey.ok) return survey
  const sealed = await sealDraft(context, survey.value, submission, draft.content)
  if (!sealed.ok) return sealed
  const stored = await exchangeDraft(context, draft, sealed.value.envelopes)
  if (!stored) return undefined
  context.reach?.count(survey.value.code, sealed.value.reached)
  return ok({ receipt: sealed.value.receipt, already: false })
}
