import { addResponses } from '#app/operations/add-responses'

import { type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { openResponsesFile } from './staff/responses-file'
import { sealingThread } from './staff/sealing-thread'
import { requireOk, tell } from './staff/tell'
import { words } from './terminal-reports'

export const respond: Command = {
  usage: 'SLUG --file F.ndjson [--json]',
  words: { from: 1, to: 1 },
  options: {
    file: {
      type: 'string',
      means: 'one response per line: {"lang":"en","answers":{…}}, and perhaps "mode" and "people"',
    },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  run({ words: [slug = ''], values, flags }) {
    if (values.file === undefined) throw new WrongUsage(words.missingFile)
    const path = values.file
    return asStaff(async (context) => {
      const file = await openResponsesFile(path, context.dataDir)
      const thread = sealingThread()
      const adding = addResponses(context, { slug, file, seal: thread.seal })
      const added = requireOk(await adding.finally(file.close).finally(thread.close))
      return tell(flags.json, { slug, ...added }, words.responsesAdded(added))
    })
  },
}
