import { Unreadable, type BackupProblem } from '#db/backup/problem'
import { areEmpty, restoreBackup, verifyBackup } from '#db/backup/restore-backup'
import { onlyOne } from '#db/only-one'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { listLivingSurveys } from '#db/register/queries/surveys'
import { fail, ok, type Result } from '#surveys/result'

import type { StaffContext } from './staff-context'
import { listOpeners } from './survey-openers'

export type RestoreProblem =
  BackupProblem | { code: 'stores-not-empty' } | { code: 'restore-under-way' }

export interface Restored {
  surveys: number
  /** Surveys whose answers nobody can open, for their keys were not restored. */
  withoutKeys: string[]
  /** Present key holders who cannot open a survey that others can. */
  lacking: { name: string; slug: string }[]
  /** Surveys whose retention is over, which came back with the backup. */
  overdue: { slug: string; retentionOn: string }[]
}

/** Fills empty stores from a backup that is whole; drafts, return codes and codes go on as they were. */
export async function restore(
  context: StaffContext,
  wanted: { file: string; keysFile?: string | undefined },
): Promise<Result<Restored, RestoreProblem>> {
  const done = await onlyOne(context, 'restore', () => fill(context, wanted))
  return done ?? fail({ code: 'restore-under-way' })
}

async function fill(
  context: StaffContext,
  { file, keysFile }: { file: string; keysFile?: string | undefined },
): Promise<Result<Restored, RestoreProblem>> {
  const wanted = { file, keysFile, today: context.today }
  try {
    await verifyBackup(context, wanted)
    if (!(await areEmpty(context))) return fail({ code: 'stores-not-empty' })
    await restoreBackup(context, wanted)
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem)
    throw error
  }
  return ok(await whatIsThere(context))
}

async function whatIsThere({ register, today }: StaffContext): Promise<Restored> {
  const openers = await listOpeners(register)
  const holders = await listKeyHolders(register)
  const living = await listLivingSurveys(register)
  const overdue = living.filter(({ retention_on }) => retention_on < today)
  return {
    surveys: openers.length,
    withoutKeys: openers.filter((each) => each.holders.length === 0).map(({ slug }) => slug),
    lacking: openers.flatMap(({ slug, holders: able }) =>
      holders
        .filter(({ fingerprint }) => able.length > 0 && !able.includes(fingerprint))
        .map(({ name }) => ({ name, slug })),
    ),
    overdue: overdue.map(({ slug, retention_on: retentionOn }) => ({ slug, retentionOn })),
  }
}
