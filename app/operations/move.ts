import { areEmpty } from '#db/backup/restore-backup'
import type { Stores } from '#db/connection'
import { copyStores, Differs, type Watch } from '#db/move/copy-stores'
import type { Print } from '#db/move/moved-rows'
import { unshut } from '#db/register/queries/shut'
import { fail, ok, type Result } from '#surveys/result'

import { withRight } from './rights'
import type { StaffContext } from './staff-context'

export type MoveProblem = { code: 'target-not-empty' } | { code: 'copy-differs'; table: string }

/** Copies everything to empty stores elsewhere, where work goes on; what is here stays, and stays shut. */
export const move = withRight('keep the machine', moveWhole)

/** Opens again what was moved away from: what came in at the new place is not here. */
export const undoMove = withRight(
  'keep the machine',
  async ({ register }: StaffContext): Promise<Result<null, never>> => {
    await unshut(register, 'left')
    return ok(null)
  },
)

async function moveWhole(
  context: StaffContext,
  { to, watch }: { to: Stores; watch: Watch },
): Promise<Result<Print[], MoveProblem>> {
  if (!(await areEmpty(to))) return fail({ code: 'target-not-empty' })
  try {
    return ok(await copyStores(context, to, watch))
  } catch (error) {
    if (error instanceof Differs) return fail({ code: 'copy-differs', table: error.table })
    throw error
  }
}
