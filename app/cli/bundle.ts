import { inSteps } from '#app/operations/in-steps'
import { makeBundle } from '#app/operations/make-bundle'
import type { StaffContext } from '#app/operations/staff-context'

import { type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { writeNewFile } from './staff/new-file'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const bundle: Command = {
  usage: 'SLUG --out FILE [--json]',
  words: { from: 1, to: 1 },
  options: {
    out: { type: 'string', means: 'the file to write, for the key holders' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ words: [slug = ''], values: { out }, flags }) {
    if (out === undefined) throw new WrongUsage(words.missingOut)
    return asStaff(async (context) => {
      const told = { slug, file: out, envelopes: 0, holders: 0 }
      // The file comes first: a bundle that could not be written has not been handed out.
      await writeNewFile(out, linesOf(context, told))
      return tell(flags.json, told, words.bundled(out))
    })
  },
}

interface Told {
  slug: string
  /** Rounded down to a multiple of five. */
  envelopes: number
  holders: number
}

async function* linesOf(context: StaffContext, told: Told): AsyncGenerator<string> {
  const { head, envelopes } = requireOk(await makeBundle(context, { slug: told.slug }))
  told.envelopes = inSteps(head.envelopes)
  told.holders = head.wrapped.length
  yield `${JSON.stringify(head)}\n`
  for await (const envelope of envelopes) yield `${JSON.stringify(envelope)}\n`
}
