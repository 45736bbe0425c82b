import { receiptFor } from '#app/vault/receipt'
import type { Envelope } from '#db/responses/queries/envelopes'
import type { Language, Survey } from '#surveys/definition/survey'
import type { OpenPage } from '#surveys/journey/left-open'
import { reachedBy, type Reached } from '#surveys/journey/reached'
import { sealReady } from '#surveys/journey/seal-ready'
import { fail, ok, type Result } from '#surveys/result'

import type { Context } from './context'
import { draftAnswers } from './draft-answers'
import type { DraftContent } from './draft-content'
import type { SurveyRow } from './find-standing'
import { findVersion } from './find-version'
import { textTooLong, type TooMuchText } from './fits-envelopes'
import type { DraftPlace } from './kept-draft'
import { sealResponse } from './seal-response'

/** A page that lacks something before the answers can be sent. */
export type LeftOpen = { code: 'left-open' } & OpenPage

export interface SealedDraft {
  receipt: string
  envelopes: Envelope[]
  /** What it adds to the count of whom the survey reached, where that is counted. */
  reached: Reached[]
}

/** The envelopes of a complete draft, or every page that still lacks something. */
export async function sealDraft(
  context: Context,
  { slug, code, public_key: publicKey }: SurveyRow,
  { rootKey, lang }: DraftPlace & { lang: Language },
  content: DraftContent,
): Promise<Result<SealedDraft, LeftOpen | TooMuchText>> {
  const { survey, hash } = await findVersion(context, slug, content.version)
  const { answers, open: lookThrough } = draftAnswers(survey, content)
  const open = lookThrough()
  if (open.length > 0)
    return fail(...open.map((page): LeftOpen => ({ code: 'left-open', ...page })))
  const tooLong = textTooLong(survey, answers)
  if (tooLong) return fail(tooLong)
  const receipt = receiptFor(rootKey, code)
  const ready = sealReady(survey, answers)
  const envelopes = sealResponse(
    {
      survey: code,
      publicKey,
      versionHash: hash,
      mode: 'web',
      lang,
      langOf: langIn(survey, content),
    },
    receipt,
    ready,
  )
  return ok({ receipt, envelopes, reached: reachedBy(survey, ready.answers, lang) })
}

/** A text is in the language of the page as it was when the text was typed. */
function langIn({ pages }: Survey, content: DraftContent) {
  return (question: string): Language | undefined => {
    const page = pages.find(({ questions }) => questions.some(({ id }) => id === question))
    return page && content.pages[page.id]?.lang
  }
}
