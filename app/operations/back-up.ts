import { existsSync } from 'node:fs'

import { Unreadable, type BackupProblem } from '#db/backup/problem'
import { writeBackup } from '#db/backup/write-backup'
import { onlyOne } from '#db/only-one'
import { not, ok, type Result } from '#surveys/result'

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
export async function backUp(
  context: StaffContext,
  { file }: { file: string },
): Promise<Result<BackedUp, BackUpProblem>> {
  const keysFile = `${file}.keys`
  const there = [file, keysFile].find((path) => existsSync(path))
  if (there !== undefined) return not({ code: 'file-exists', file: there })
  const { dataDir = '', today } = context
  try {
    const counts = await onlyOne(context, 'backup', () =>
      writeBackup(context, { file, keysFile, dataDir, today }),
    )
    if (!counts) return not({ code: 'backup-under-way' })
    return ok({ file, keysFile, surveys: counts.survey ?? 0 })
  } catch (error) {
    if (error instanceof Unreadable) return not(error.problem)
    throw error
  }
}
