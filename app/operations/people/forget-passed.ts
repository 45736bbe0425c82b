import { forgetFormsBefore } from '#db/register/queries/forms-done'
import { removeInvitationsBefore } from '#db/register/queries/invitations'
import { removePreviewLinksBefore, removeStrayComments } from '#db/register/queries/previews'
import { removeMemberUploadsBefore } from '#db/register/queries/member-uploads'
import { removeOldSessions } from '#db/register/queries/sessions'
import { forgetSlowDowns } from '#db/register/queries/slow-down'

import type { Context } from '../context'
import { dayAfter } from '../day-after'
import { uploadHours } from '../members/upload'
import { clearShelf } from '../packs/pack-shelf'
import { idleHours, longestHours } from './session'

/** Forgets sessions, links, tries, forms and files of staff whose time is over. */
export async function forgetPassed({ register, today, hour, dataDir }: Context): Promise<void> {
  await removeOldSessions(register, { begun: hour - longestHours, seen: hour - idleHours })
  await removeInvitationsBefore(register, today)
  await removePreviewLinksBefore(register, today)
  await removeStrayComments(register)
  await forgetSlowDowns(register, (hour - 24) * 3600)
  await removeMemberUploadsBefore(register, hour - uploadHours)
  await forgetFormsBefore(register, dayAfter(today, -2))
  if (dataDir !== undefined) await clearShelf({ dataDir, hour })
}
