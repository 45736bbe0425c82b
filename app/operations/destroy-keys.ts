import type { Reach } from '#db/backup/erase-keys'
import { changeRegister } from '#db/register/change'
import { removeCodesOf } from '#db/register/queries/codes'
import { forgetReach } from '#db/register/queries/reach'
import { forgetJournal } from '#db/register/queries/journal'
import { findSurvey } from '#db/register/queries/find-survey'
import { removePause } from '#db/register/queries/pauses'
import { removeKeysOfSurvey } from '#db/register/queries/survey-keys'
import { changeSurvey } from '#db/register/queries/surveys'
import { countOfSurvey } from '#db/responses/queries/count-of-survey'

import { forgetWork } from './forget-work'
import { inSteps } from './in-steps'
import type { Asking } from './requests/person'
import { note } from './staff-context'

/** Takes a survey's keys, codes and all that waits out of the register and notes that, all at once; once only on one day. */
export async function destroyKeys(
  context: Asking,
  code: string,
  keyFiles: { reach: Reach }[],
): Promise<void> {
  const { today } = context
  const { envelope, draft, return_code } = await countOfSurvey(context.responses, code)
  await changeRegister(context.register, async (register) => {
    const survey = await findSurvey(register, code)
    if (!survey) return
    const keys = await removeKeysOfSurvey(register, code)
    const codes = await removeCodesOf(register, code)
    const edits = await forgetJournal(register, code)
    await removePause(register, code)
    await forgetReach(register, code)
    await forgetWork(context, register, survey)
    const cleaned = keyFiles.filter(({ reach }) => reach === 'removed').length
    const missed = keyFiles.filter(({ reach }) => reach.startsWith('not-')).length
    const left = envelope + draft + return_code + keys + codes + edits + cleaned
    if (survey.erased_on !== null && left === 0) return
    if (survey.erased_on === null) {
      await changeSurvey(register, code, { erased_on: today, closed_on: survey.closed_on ?? today })
    }
    const what = survey.erased_on === null ? 'survey erased' : 'erasure finished'
    const gone = { envelopes: inSteps(envelope), drafts: inSteps(draft), codes: inSteps(codes) }
    const returnCodes = inSteps(return_code)
    await note(register, context, what, survey.slug, {
      ...gone,
      returnCodes,
      keys,
      cleaned,
      missed,
      ...(edits > 0 && { edits: inSteps(edits) }),
    })
  })
}
