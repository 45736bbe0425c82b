import { resolve } from 'node:path'

import { backUp } from '#app/operations/back-up'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const backup: Command = {
  usage: 'FILE [--json]',
  words: { from: 1, to: 1 },
  options: { json: { type: 'boolean', means: 'prints JSON' } },
  run({ words: [file = ''], flags }) {
    return asStaff(async (context) => {
      const told = requireOk(await backUp(context, { file: resolve(file) }))
      return tell(flags.json, told, words.backedUp(told))
    })
  },
}
