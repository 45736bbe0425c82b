import { existsSync } from 'node:fs'

import { changeRegister } from '#db/register/change'
import { listKeyBackups, removeKeyBackup } from '#db/register/queries/key-backups'

import { note, type StaffContext } from './staff-context'

export type DestroyedProblem =
  | { code: 'not-destroyed'; file: string }
  | { code: 'not-a-key-backup'; file: string; files: string[] }

/** Strikes a file with wrapped keys off the list, on the word of whoever destroyed it. */
export function confirmDestroyed(
  context: StaffContext,
  file: string,
): Promise<DestroyedProblem | undefined> {
  return changeRegister(context.register, async (register) => {
    if (existsSync(file)) return { code: 'not-destroyed', file } as const
    if (!(await removeKeyBackup(register, file))) {
      const files = (await listKeyBackups(register)).map(({ path }) => path)
      return { code: 'not-a-key-backup', file, files } as const
    }
    await note(register, context, 'key file destroyed', file)
    return undefined
  })
}
