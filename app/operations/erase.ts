import { eraseKeysIn, type Reach } from '#db/backup/erase-keys'
import { changeRegister } from '#db/register/change'
import { removeCodesOf } from '#db/register/queries/codes'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listKeyBackups } from '#db/register/queries/key-backups'
import { removeKeysOfSurvey } from '#db/register/queries/survey-keys'
import { changeSurvey } from '#db/register/queries/surveys'
import { vacuumRegister } from '#db/register/vacuum'
import { forgetSurvey } from '#db/responses/queries/forget-survey'
import { not, ok, type Result } from '#surveys/result'

import { inSteps } from './in-steps'
import { keepHouse, type KeepHouseProblem } from './keep-house'
import { note, type StaffContext } from './staff-context'

export type EraseProblem =
  | { code: 'not-published'; slug: string }
  | { code: 'kept-until'; slug: string; retentionOn: string }

export interface Erased {
  /** Files with wrapped keys that `backup` wrote, and what became of the keys in each. */
  keyFiles: { path: string; reach: Reach }[]
  housekeeping?: KeepHouseProblem | undefined
}

/** Ends a survey's retention for good. Again on an erased survey, it tries the key files it missed. */
export async function erase(
  context: StaffContext,
  { slug }: { slug: string },
): Promise<Result<Erased, EraseProblem>> {
  const survey = await findSurveyBySlug(context.register, slug)
  if (!survey) return not({ code: 'not-published', slug })
  const { code, retention_on: retentionOn } = survey
  if (context.today <= retentionOn) return not({ code: 'kept-until', slug, retentionOn })
  const keyFiles: Erased['keyFiles'] = []
  for (const { path } of await listKeyBackups(context.register)) {
    keyFiles.push({ path, reach: await eraseKeysIn(path, code) })
  }
  await destroy(context, { slug, code, closedOn: survey.closed_on }, keyFiles)
  await vacuumRegister(context.register)
  const kept = await keepHouse(context)
  return ok(kept.ok ? { keyFiles } : { keyFiles, housekeeping: kept.problems[0] })
}

interface Doomed {
  slug: string
  code: string
  closedOn: string | null
}

async function destroy(
  context: StaffContext,
  { slug, code, closedOn }: Doomed,
  keyFiles: Erased['keyFiles'],
): Promise<void> {
  const { envelope, draft, return_code } = await context.responses
    .transaction()
    .execute((responses) => forgetSurvey(responses, code))
  const gone = {
    envelopes: inSteps(envelope),
    drafts: inSteps(draft),
    returnCodes: inSteps(return_code),
  }
  await changeRegister(context.register, async (register) => {
    const keys = await removeKeysOfSurvey(register, code)
    const codes = inSteps(await removeCodesOf(register, code))
    const { today } = context
    await changeSurvey(register, code, { erased_on: today, closed_on: closedOn ?? today })
    const missed = keyFiles.filter(({ reach }) => reach.startsWith('not-')).length
    const cleaned = keyFiles.filter(({ reach }) => reach === 'removed').length
    await note(register, context, 'survey erased', slug, { ...gone, keys, codes, cleaned, missed })
  })
}
