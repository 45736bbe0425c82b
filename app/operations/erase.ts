import { eraseKeysIn, type Reach } from '#db/backup/erase-keys'
import { onlyOne } from '#db/only-one'
import { findSurveyBySlug } from '#db/register/queries/find-survey'
import { listKeyBackups } from '#db/register/queries/key-backups'
import { vacuumRegister } from '#db/register/vacuum'
import { forgetSurvey } from '#db/responses/queries/forget-survey'
import { fail, ok, type Result } from '#surveys/result'

import { confirmDestroyed, type DestroyedProblem } from './confirm-destroyed'
import { destroyKeys } from './destroy-keys'
import { keepHouse, type KeepHouseProblem } from './keep-house'
import type { Asking } from './requests/person'
import { withRight } from './rights'

export type EraseProblem =
  | DestroyedProblem
  | { code: 'no-such-survey'; slug: string }
  | { code: 'kept-until'; slug: string; retentionOn: string }
  | { code: 'backup-under-way' }

interface Wanted {
  slug: string
  /** A file with wrapped keys that is destroyed, and is not to be asked for any more. */
  destroyed?: string | undefined
}

export interface Erased {
  /** Files with wrapped keys that `backup` wrote, and what became of the keys in each. */
  keyFiles: { path: string; reach: Reach }[]
  housekeeping?: KeepHouseProblem | undefined
}

/** Ends a survey's retention for good. Again on an erased survey, it finishes what it missed. */
export const erase = withRight('erase answers', eraseWhole)

async function eraseWhole(context: Asking, wanted: Wanted): Promise<Result<Erased, EraseProblem>> {
  const erased = await onlyOne(context, 'backup', () => eraseAll(context, wanted))
  if (!erased) return fail({ code: 'backup-under-way' })
  if (!erased.ok) return erased
  await vacuumRegister(context.register)
  const kept = await keepHouse(context)
  return kept.ok ? erased : ok({ ...erased.value, housekeeping: kept.problems[0] })
}

async function eraseAll(
  context: Asking,
  { slug, destroyed }: Wanted,
): Promise<Result<Erased, EraseProblem>> {
  const { register, responses, today } = context
  const survey = await findSurveyBySlug(register, slug)
  if (!survey) return fail({ code: 'no-such-survey', slug })
  const { code, retention_on: retentionOn } = survey
  if (today <= retentionOn) return fail({ code: 'kept-until', slug, retentionOn })
  const problem = destroyed === undefined ? undefined : await confirmDestroyed(context, destroyed)
  if (problem) return fail(problem)
  const keyFiles: Erased['keyFiles'] = []
  for (const { path } of await listKeyBackups(register)) {
    keyFiles.push({ path, reach: await eraseKeysIn(path, code) })
  }
  // The keys first: from then on the envelopes are noise, whatever becomes of them.
  await destroyKeys(context, code, keyFiles)
  await responses.transaction().execute((db) => forgetSurvey(db, code))
  return ok({ keyFiles })
}
