import type { RegisterDb } from '#db/connection'
import { addTexts } from '#db/register/queries/translations'
import { partOf, type SayableState, type DeskText } from '#surveys/translation/desk-text'

import { mark } from '../mark'
import type { Session } from '../people/session'
import { note, type Deed, type StaffContext } from '../staff-context'
import type { Desk } from './find-desk'

/** Who translates is always a person: nobody reviews their own words. */
export interface Translating extends StaffContext {
  session: Session
}

/** One text as it is to be kept, beside what was there before. */
export interface Kept {
  before: DeskText
  text: string
  state: SayableState
  madeFrom: string
}

/** Whether somebody would vouch for words of their own. */
export function isOwn({ session }: Translating, { before, text }: Omit<Kept, 'state'>): boolean {
  return text !== before.text || before.translator === session.colleague.id
}

/** Adds what somebody wrote to all that was written before, within a change of the register. */
export async function keepTexts(
  context: Translating,
  register: RegisterDb,
  { slug, language, survey }: Desk,
  kept: Kept[],
  deed: Deed,
): Promise<void> {
  if (kept.length === 0) return
  const { who, today: on_day, session } = context
  const inSurvey = partOf(survey.texts, language)
  const rows = kept.map(({ before, text, state, madeFrom }) => ({
    ...{ slug, lang: language, key: before.key, number: before.number + 1 },
    ...{ source: madeFrom, english: englishOf(before, madeFrom) },
    ...{ over: mark(inSurvey[before.key] ?? ''), text, state, who, on_day },
    translator: text === before.text ? before.translator : session.colleague.id,
  }))
  await addTexts(register, rows)
  await note(register, context, deed, slug, { lang: language, count: kept.length })
}

/** Kept with the words, so that whoever meets them later sees what has changed since. */
function englishOf({ source, mark: now, sourceThen = '' }: DeskText, madeFrom: string): string {
  if (madeFrom === now) return source
  return mark(sourceThen) === madeFrom ? sourceThen : ''
}
