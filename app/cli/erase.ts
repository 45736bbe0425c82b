import { resolve } from 'node:path'

import { erase as eraseSurvey } from '#app/operations/erase'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

export const erase: Command = {
  usage: 'SLUG [--destroyed FILE.keys] [--json]',
  words: { from: 1, to: 1 },
  options: {
    destroyed: {
      type: 'string',
      means: 'a .keys file that was destroyed; it is not listed any more',
    },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ words: [slug = ''], values, flags }) {
    const destroyed = values.destroyed === undefined ? undefined : resolve(values.destroyed)
    return asStaff(async (context) => {
      const { keyFiles, housekeeping } = requireOk(await eraseSurvey(context, { slug, destroyed }))
      tell(flags.json, { slug, keyFiles }, words.erased(slug, keyFiles))
      const missed = keyFiles.filter(({ reach }) => reach.startsWith('not-'))
      if (missed.length > 0) warn(words.keysLeft(slug, missed))
      if (housekeeping) warn(sentenceFor(housekeeping))
      const unread = missed.some(({ reach }) => reach === 'not-readable')
      return unread || housekeeping ? 1 : 0
    })
  },
}
