import { removeOrAsk } from '#app/operations/requests/remove-or-ask'

import { type Asked, WrongUsage } from '../command'
import { asStaff } from '../staff/as-staff'
import { requireOk, tell, tellRequest } from '../staff/tell'
import { words } from '../terminal-reports'

export function removeKeys({ words: [, name], values, flags }: Asked): Promise<number> {
  if (name === undefined) throw new WrongUsage(words.missingHolder)
  return asStaff(async (context) => {
    const singleKey = values['single-key']
    const removing = removeOrAsk(context, { name, singleKey, evenLast: true })
    const { left, request } = requireOk(await removing)
    if (request) return tellRequest(flags.json, request)
    return tell(flags.json, { name, left }, words.holderRemoved(name, left))
  })
}
