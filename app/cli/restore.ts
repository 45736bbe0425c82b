import { resolve } from 'node:path'

import { restore as restoreBackup } from '#app/operations/restore'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'

const unfinished = { halfRestored: true }

export const restore: Command = {
  usage: 'FILE [--keys FILE.keys] [--json]',
  words: { from: 1, to: 1 },
  options: {
    keys: { type: 'string', means: 'the wrapped survey keys; without them nothing can be opened' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ words: [file = ''], values: { keys }, flags }) {
    const keysFile = keys === undefined ? undefined : resolve(keys)
    return asStaff(async (context) => {
      const told = requireOk(await restoreBackup(context, { file: resolve(file), keysFile }))
      if (told.withoutKeys.length > 0) warn(words.withoutKeys(told.withoutKeys))
      if (told.lacking.length > 0) warn(words.lackingKeys(told.lacking))
      if (told.overdue.length > 0) warn(words.overdue(told.overdue))
      if (told.endedTokens.length > 0) warn(words.tokensEnded(told.endedTokens))
      if (told.accounts > 0) warn(words.accountsAsBefore)
      return tell(flags.json, told, words.restored(told.surveys))
    }, unfinished)
  },
}
