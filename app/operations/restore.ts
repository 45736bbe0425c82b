import { Unreadable, type BackupProblem } from '#db/backup/problem'
import { areEmpty, restoreBackup, verifyBackup } from '#db/backup/restore-backup'
import { listSurveyKeys } from '#db/register/queries/survey-keys'
import { listLivingSurveys } from '#db/register/queries/surveys'
import { not, ok, type Result } from '#surveys/result'

import type { StaffContext } from './staff-context'

export type RestoreProblem = BackupProblem | { code: 'stores-not-empty' }

export interface Restored {
  surveys: number
  /** Surveys whose answers nobody can open, for their keys were not restored. */
  withoutKeys: string[]
}

/** Fills empty stores from a backup that is whole; drafts, return codes and codes go on as they were. */
export async function restore(
  context: StaffContext,
  { file, keysFile }: { file: string; keysFile?: string | undefined },
): Promise<Result<Restored, RestoreProblem>> {
  const { register, today } = context
  const wanted = { file, keysFile, today }
  try {
    await verifyBackup(context, wanted)
    if (!(await areEmpty(context))) return not({ code: 'stores-not-empty' })
    await restoreBackup(context, wanted)
  } catch (error) {
    if (error instanceof Unreadable) return not(error.problem)
    throw error
  }
  const living = await listLivingSurveys(register)
  const keys = await Promise.all(living.map(({ code }) => listSurveyKeys(register, code)))
  const withoutKeys = living.filter((_, at) => keys[at]?.length === 0).map(({ slug }) => slug)
  return ok({ surveys: living.length, withoutKeys })
}
