import { changeRegister } from '#db/register/change'
import { fail, ok, type Result } from '#surveys/result'
import { judgeImport, type Accepted, type Incoming } from '#surveys/translation/judge-import'
import type { JudgedImport } from '#surveys/translation/judge-import'

import { withRight } from '../rights'
import { findDesk, type Desk } from './find-desk'
import { isOwn, keepTexts, type Kept, type Translating } from './keep-texts'
import { mayBegin, mostLanguages, type TooManyLanguages } from './may-begin'
import type { NothingToTranslate } from './save-texts'

/** Takes in the texts of a file, each for itself: those that are refused keep no other out. */
export const importTexts = withRight('translate texts', takeIn)

interface Wanted {
  slug: string
  language: string
  incoming: Incoming[]
}

function takeIn(
  context: Translating,
  { slug, language, incoming }: Wanted,
): Promise<Result<JudgedImport, NothingToTranslate | TooManyLanguages>> {
  return changeRegister(context.register, async (register) => {
    const desk = await findDesk({ register }, slug, language)
    if (!desk) return fail({ code: 'nothing-to-translate' })
    if (!(await mayBegin({ register }, desk))) {
      return fail({ code: 'too-many-languages', most: mostLanguages })
    }
    const judged = judgeImport(desk.texts, language, incoming)
    const kept = keptOf(context, desk, judged.accepted)
    await keepTexts(context, register, desk, kept, 'translation file taken in')
    return ok(judged)
  })
}

/** Whoever brings new words vouches for none of them: a colleague reviews them at the desk. */
function keptOf(context: Translating, { texts }: Desk, accepted: Accepted[]): Kept[] {
  const own = new Map(texts.map((text) => [text.key, text]))
  return accepted.flatMap(({ key, text, madeFrom, state }) => {
    const before = own.get(key)
    if (!before) return []
    const isVouched = state !== 'reviewed' || !isOwn(context, { before, text, madeFrom })
    return [{ before, text, madeFrom, state: isVouched ? state : ('done' as const) }]
  })
}
