import { removeKeyHolder } from '#app/operations/remove-key-holder'

import { type Asked, WrongUsage } from '../command'
import { asStaff } from '../staff/as-staff'
import { requireOk, tell } from '../staff/tell'
import { words } from '../terminal-reports'

export function removeKeys({ words: [, name], values, flags }: Asked): Promise<number> {
  if (name === undefined) throw new WrongUsage(words.missingHolder)
  return asStaff(async (context) => {
    const singleKey = values['single-key']
    const { left } = requireOk(await removeKeyHolder(context, { name, singleKey }))
    return tell(flags.json, { name, left }, words.holderRemoved(name, left))
  })
}
