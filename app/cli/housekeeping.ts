import { keepHouse } from '#app/operations/keep-house'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const housekeeping: Command = {
  usage: '[--json]',
  options: { json: { type: 'boolean', means: 'prints JSON' } },
  run({ flags }) {
    return asStaff(async (context) => {
      const { day } = requireOk(await keepHouse(context))
      return tell(flags.json, { day }, words.houseKept)
    })
  },
}
