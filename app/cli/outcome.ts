import { tellOutcome } from '#app/operations/tell-outcome'
import { messageWarnings } from '#surveys/findings/messages'

import { Refusal, type Command, WrongUsage } from './command'
import { asStaff } from './staff/as-staff'
import { readWithin } from './staff/read-within'
import { requireOk, tell, warn } from './staff/tell'
import { words } from './terminal-reports'
import { sentenceFor } from './terminal-words'

const mostMegabytes = 1

export const outcome: Command = {
  usage: 'SLUG --file F [--json]',
  words: { from: 1, to: 1 },
  options: {
    file: { type: 'string', means: 'what was done with the findings, as JSON: {"en":"…"}' },
    json: { type: 'boolean', means: 'prints JSON' },
  },
  async run({ words: [slug = ''], values: { file }, flags }) {
    if (file === undefined) throw new WrongUsage(words.missingOutcome)
    const texts = read(await readWithin(file, mostMegabytes), file)
    return asStaff(async (context) => {
      const told = requireOk(await tellOutcome(context, { slug, texts }))
      const small = messageWarnings(told.outcome)
      warn(...small.map(({ lang, found }) => words.outcomeNumber(lang, found)))
      return tell(flags.json, told, words.outcomeTold(told))
    })
  },
}

function read(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal(sentenceFor({ code: 'not-json', file }))
  }
}
