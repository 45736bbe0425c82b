import { existsSync } from 'node:fs'

import { partOf } from '#db/backup/leftovers'
import { Unreadable, type BackupProblem } from '#db/backup/problem'
import { removeUnfinished, writeBackup } from '#db/backup/write-backup'
import { onlyOne } from '#db/only-one'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import type { StaffContext } from './staff-context'

export type BackUpProblem =
  BackupProblem | { code: 'file-exists'; file: string } | { code: 'backup-under-way' }

export interface BackedUp {
  file: string
  /** The wrapped survey keys alone, to be kept elsewhere. */
  keysFile: string
  surveys: number
}

/** Everything as it stands at one moment, while people go on answering. */
export const backUp = withRight('keep the machine', backUpWhole)

async function backUpWhole(
  context: StaffContext,
  { file }: { file: string },
): Promise<Result<BackedUp, BackUpProblem>> {
  const keysFile = `${file}.keys`
  const { dataDir = '', today } = context
  try {
    const done = await onlyOne(context, 'backup', async () => {
      await removeUnfinished(context)
      const there = [file, keysFile].flatMap((path) => [path, partOf(path)]).find(existsSync)
      if (there !== undefined) return fail({ code: 'file-exists', file: there } as const)
      return ok(await writeBackup(context, { file, keysFile, dataDir, today }))
    })
    if (!done) return fail({ code: 'backup-under-way' })
    return done.ok ? ok({ file, keysFile, surveys: done.value.survey ?? 0 }) : done
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.problem)
    throw error
  }
}
