import { changeRegister } from '#db/register/change'
import { fail, ok, type Result } from '#surveys/result'
import type { DeskText, SayableState } from '#surveys/translation/desk-text'
import { judgeText, tidyText, type TextProblem } from '#surveys/translation/judge-text'

import { mark } from '../mark'
import { withRight } from '../rights'
import { findDesk } from './find-desk'
import { isOwn, keepTexts, type Kept, type Translating } from './keep-texts'
import { mayBegin, mostLanguages, type TooManyLanguages } from './may-begin'

/** One text as somebody sent it from the desk. */
export interface Typed {
  key: string
  text: string
  /** What they say of it; without it, words that are new count as done. */
  state?: SayableState | undefined
  /** What stood on the page: how often it was saved, and the marks of the words and of the English. */
  seen: { number: number; text: string; source: string }
}

export type SaveProblem = { key: string } & (
  | TextProblem
  | { code: 'empty' }
  /** Nobody reviews words of their own. */
  | { code: 'own-review' }
  /** Somebody else changed this text after the page was opened. */
  | { code: 'changed-meanwhile'; text: string; who: string }
  | TooManyLanguages
)

export interface SavedTexts {
  saved: string[]
  /** Texts that stay as they were; those beside them are saved all the same. */
  problems: SaveProblem[]
}

export type NothingToTranslate = { code: 'nothing-to-translate' }

/** Keeps what somebody wrote at the desk; whatever was saved before stays beside it. */
export const saveTexts = withRight('translate texts', save)

interface Wanted {
  slug: string
  language: string
  typed: Typed[]
}

function save(
  context: Translating,
  { slug, language, typed }: Wanted,
): Promise<Result<SavedTexts, NothingToTranslate>> {
  return changeRegister(context.register, async (register) => {
    const desk = await findDesk({ register }, slug, language)
    if (!desk) return fail({ code: 'nothing-to-translate' })
    const own = new Map(desk.texts.map((text) => [text.key, text]))
    const kept: Kept[] = []
    const problems: SaveProblem[] = []
    for (const each of typed) {
      const before = own.get(each.key)
      const judged = before && judge(context, before, each, language)
      if (Array.isArray(judged)) problems.push(...judged)
      else if (judged) kept.push(judged)
    }
    if (kept.length > 0 && !(await mayBegin({ register }, desk))) {
      return ok({ saved: [], problems: [...problems, ...kept.map(tooMany)] })
    }
    await keepTexts(context, register, desk, kept, 'texts translated')
    return ok({ saved: kept.map(({ before }) => before.key), problems })
  })
}

function tooMany({ before: { key } }: Kept): SaveProblem {
  return { key, code: 'too-many-languages', most: mostLanguages }
}

/** The text as it is to be kept, what is wrong with it, or nothing where nothing was changed. */
function judge(
  context: Translating,
  before: DeskText,
  { text: typed, state, seen }: Typed,
  language: string,
): Kept | SaveProblem[] | undefined {
  const { key } = before
  const text = tidyText(typed)
  const isSame = mark(text) === seen.text
  if (isSame && (text === '' || state === undefined || state === before.state)) return undefined
  const changed = changedMeanwhile(before, text, seen)
  if (changed) return [changed]
  if (text === '') return [{ key, code: 'empty' }]
  const found = judgeText(before, text, language)
  if (found.length > 0) return found.map((problem) => ({ key, ...problem }))
  const kept = { before, text, madeFrom: sourceOf(before, isSame, state, seen.source) }
  if (state === 'reviewed' && isOwn(context, kept)) return [{ key, code: 'own-review' }]
  return { ...kept, state: state ?? 'done' }
}

function changedMeanwhile(
  { key, number, text, saved }: DeskText,
  typed: string,
  seen: Typed['seen'],
): SaveProblem | undefined {
  const isSeen = number === seen.number && mark(text) === seen.text
  if (isSeen || text === typed) return undefined
  return { key, code: 'changed-meanwhile', text, who: saved?.who ?? '' }
}

// Who says that a machine wrote it does not say that it fits the English of today.
function sourceOf(
  { madeFrom }: DeskText,
  isSame: boolean,
  state: SayableState | undefined,
  seen: string,
): string {
  return isSame && state === 'machine' ? (madeFrom ?? seen) : seen
}
