import { Unreadable, type BackupProblem } from '#db/backup/problem'
import { areEmpty, restoreBackup, verifyBackup } from '#db/backup/restore-backup'
import type { RegisterDb } from '#db/connection'
import { onlyOne } from '#db/only-one'
import { endAllApiTokens } from '#db/register/queries/api-tokens'
import { listKeyHolders } from '#db/register/queries/key-holders'
import { countPeople } from '#db/register/queries/people'
import { listLivingSurveys } from '#db/register/queries/surveys'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import { note, type StaffContext } from './staff-context'
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
  /** Tokens of programs that were good when the backup was made, and are ended now. */
  endedTokens: string[]
  /** Colleagues with an account, which is as it was when the backup was made. */
  accounts: number
}

/** Fills empty stores from a backup that is whole; drafts, return codes and codes go on as they were. */
export const restore = withRight('keep the machine', restoreWhole)

async function restoreWhole(
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
    const endedTokens = await restoreBackup(context, wanted, (register) =>
      endTokens(context, register),
    )
    return ok({ ...(await whatIsThere(context)), endedTokens })
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem)
    throw error
  }
}

/** One may have been ended since the backup was made, and nobody here would know. */
async function endTokens(context: StaffContext, register: RegisterDb): Promise<string[]> {
  const names = await endAllApiTokens(register, context.today)
  for (const name of names) await note(register, context, 'token ended', name)
  return names
}

async function whatIsThere({
  register,
  today,
}: StaffContext): Promise<Omit<Restored, 'endedTokens'>> {
  const openers = await listOpeners(register)
  const holders = await listKeyHolders(register)
  const living = await listLivingSurveys(register)
  const overdue = living.filter(({ retention_on }) => retention_on < today)
  return {
    surveys: openers.length,
    accounts: await countPeople(register),
    withoutKeys: openers.filter((each) => each.holders.length === 0).map(({ slug }) => slug),
    lacking: openers.flatMap(({ slug, holders: able }) =>
      holders
        .filter(({ fingerprint }) => able.length > 0 && !able.includes(fingerprint))
        .map(({ name }) => ({ name, slug })),
    ),
    overdue: overdue.map(({ slug, retention_on: retentionOn }) => ({ slug, retentionOn })),
  }
}
