import { listKeyHolders } from '#db/register/queries/key-holders'

import type { Asked } from '../command'
import { asStaff } from '../staff/as-staff'
import { tell } from '../staff/tell'
import { words } from '../terminal-reports'

export function listKeys({ flags }: Asked): Promise<number> {
  return asStaff(async ({ register }) => {
    const holders = (await listKeyHolders(register)).map(({ name, fingerprint, added_on }) => {
      return { name, fingerprint, addedOn: added_on }
    })
    return tell(flags.json, { holders }, words.holders(holders))
  })
}
