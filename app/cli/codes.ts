import { issueCodes, smallestBatch } from '#app/operations/issue-codes'

import { type Asked, type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'

export const codes: Command = {
  usage: 'SLUG --count N [--batch NAME] [--json]',
  words: { from: 1, to: 1 },
  options: {
    count: { type: 'string', means: 'how many codes' },
    batch: {
      type: 'string',
      means: 'a name for the batch; codes for a batch there is are added to it',
    },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run(asked) {
    const { words: given, values, flags } = asked
    const [slug = ''] = given
    const count = countIn(asked)
    const batch = values.batch?.trim()
    if (batch === '') throw new WrongUsage(words.emptyBatch)
    return asStaff(async (context) => {
      const issued = requireOk(await issueCodes(context, { slug, count, batch }))
      warn(words.codesOnce(issued.codes.length, issued.batch))
      if (issued.inBatch < smallestBatch) warn(words.smallBatch(issued.batch, issued.inBatch))
      return tell(flags.json, { slug, ...issued }, issued.codes)
    })
  },
}

// A million responses are a benchmark; nobody prints more letters than this.
const most = 100_000

function countIn({ values: { count } }: Asked): number {
  const number = Number(count)
  if (count !== undefined && /^\d+$/.test(count) && number >= 1 && number <= most) return number
  throw new WrongUsage(words.wrongCount(most))
}
