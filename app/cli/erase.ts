import { erase as eraseSurvey } from '#app/operations/erase'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

export const erase: Command = {
  usage: 'SLUG [--json]',
  words: { from: 1, to: 1 },
  options: { json: { type: 'boolean', means: 'prints JSON' } },
  run({ words: [slug = ''], flags }) {
    return asStaff(async (context) => {
      const { keyFiles, housekeeping } = requireOk(await eraseSurvey(context, { slug }))
      tell(flags.json, { slug, keyFiles }, words.erased(slug, keyFiles))
      const missed = keyFiles.filter(({ reach }) => reach.startsWith('not-'))
      if (missed.length > 0) warn(words.keysLeft(slug, missed))
      if (housekeeping) warn(sentenceFor(housekeeping))
      const unread = missed.some(({ reach }) => reach === 'not-readable')
      return unread || housekeeping ? 1 : 0
    })
  },
}
