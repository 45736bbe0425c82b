import { close as closeSurvey } from '#app/operations/close'
import { keepHouse } from '#app/operations/keep-house'

import type { Command } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

export const close: Command = {
  usage: 'SLUG [--json]',
  words: { from: 1, to: 1 },
  options: { json: { type: 'boolean', means: 'prints JSON' } },
  run({ words: [slug = ''], flags }) {
    return asStaff(async (context) => {
      requireOk(await closeSurvey(context, { slug }))
      tell(flags.json, { slug, closedOn: context.today }, words.closed(slug))
      const { leap } = requireOk(await keepHouse(context))
      if (leap) warn(sentenceFor(leap))
      return 0
    })
  },
}
