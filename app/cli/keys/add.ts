import { addKeyHolder } from '#app/operations/add-key-holder'
import { readPublicFile } from '#app/vault/public-file'
import { listLivingSurveys } from '#db/register/queries/surveys'

import { type Asked, Refusal, WrongUsage } from '../command'
import { asStaff } from '../staff/as-staff'
import { keyFileSentence, readKeyFile } from '../staff/key-files'
import { readText } from '../staff/read-text'
import { rewrap } from '../staff/rewrap'
import { requireOk, tell, warn } from '../staff/tell'
import { words } from '../terminal-reports'

/** Registers a key holder; a present one re-wraps the keys of the surveys there are. */
export async function addKeys({ words: [, file], values, flags }: Asked): Promise<number> {
  if (file === undefined) throw new WrongUsage(words.missingPublicFile)
  const name = values.name?.trim() ?? ''
  if (name === '') throw new WrongUsage(words.missingName)
  const next = await readPublic(file)
  return asStaff(async (context) => {
    const living = await listLivingSurveys(context.register)
    const rewrapped =
      living.length > 0 && values.key !== undefined
        ? await rewrap(context.register, await readKeyFile(values.key), next)
        : []
    const added = requireOk(await addKeyHolder(context, { name, ...next, wrapped: rewrapped }))
    const { fingerprint } = next
    if (added.withoutKeys.length > 0) warn(words.keysGone(added.withoutKeys))
    const told = { name, fingerprint, surveys: added.surveys }
    return tell(flags.json, told, words.holderAdded(name, fingerprint, added.surveys))
  })
}

async function readPublic(file: string) {
  const read = readPublicFile(await readText(file))
  if (read.ok) return read.value
  const sentences = read.problems.map((problem) => keyFileSentence(problem, file))
  throw new Refusal(sentences.join('\n'))
}
