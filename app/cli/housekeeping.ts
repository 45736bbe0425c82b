import { keepHouse } from '#app/operations/keep-house'

import { type Command, Refusal } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

export const housekeeping: Command = {
  usage: '[--confirm-date] [--json]',
  options: {
    'confirm-date': { type: 'boolean', means: 'today’s date is right, however long it was' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ flags }) {
    return asStaff(async (context) => {
      const dateConfirmed = flags['confirm-date'] === true
      const { day, leap } = requireOk(await keepHouse(context, { dateConfirmed }))
      if (leap) throw new Refusal(sentenceFor(leap))
      return tell(flags.json, { day }, words.houseKept)
    })
  },
}
