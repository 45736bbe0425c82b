import { importMembers } from '#app/operations/import-members'
import type { StaffContext } from '#app/operations/staff-context'
import { listMembers } from '#db/register/queries/members'

import { requireOk } from '../staff/tell'
import { memberRows } from './member-rows'
import { demoChance } from './responses/demo-chance'

/** Fills an empty register of members; one that holds any is somebody's work by now. */
export async function addMembers(context: StaffContext): Promise<void> {
  if ((await listMembers(context.register)).length > 0) return
  const rows = memberRows(demoChance)
  requireOk(await importMembers(context, { rows, dryRun: false, removeMissing: false }))
}
