import { changeRegister } from '#db/register/change'
import { ok, type Result } from '#surveys/result'

import { withRight } from '../rights'
import { note } from '../staff-context'
import type { Reader } from './access'
import type { Pack } from './open-findings'

/** What the log says of a file that was taken away; a whole one names no place. */
export interface TakenPack {
  format: string
  lang: string
  place?: string
}

/** Notes who takes which file away, before its first byte leaves. */
export const noteTaken = withRight('fetch findings', noteIt)

async function noteIt(
  reader: Reader,
  { slug, format, lang, cut }: Pack & { slug: string },
): Promise<Result<null, never>> {
  const facts: TakenPack = { format, lang, ...(cut && { place: cut.code }) }
  await changeRegister(reader.register, (register) =>
    note(register, reader, 'pack taken', slug, { ...facts }),
  )
  return ok(null)
}
