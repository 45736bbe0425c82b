import { codersOf, themesIn } from '#surveys/journal/coders'
import type { Journal } from '#surveys/journal/fold'
import type { Coding } from '#surveys/journal/texts'

import type { TextToRead } from '../workshop/work'

/** How far a text has come, as one key holder may know it. */
export interface TextStanding {
  mine: 'new' | 'begun' | 'done'
  /** Whether another coder has begun with it. */
  isOthers: boolean
  /** Whether coders who speak for it differ, or words of it were changed by two at once. */
  isDisputed: boolean
  /** The themes that it carries, as they count: those of others only once I have finished. */
  themes: Set<string>
}

export function standingOfText(
  journal: Journal,
  { name, question }: Pick<TextToRead, 'name' | 'question'>,
  me: string,
): TextStanding {
  const work = journal.texts.get(name)
  if (!work) return { mine: 'new', isOthers: false, isDisputed: false, themes: new Set() }
  const mine = work.codings.get(me)
  const others = [...work.codings].flatMap(([by, coding]) => (by === me ? [] : [coding]))
  const book = journal.codeBooks.get(question)
  const seen = [...(mine ? [mine] : []), ...(mine?.read ? others : [])]
  const themes = book ? seen.flatMap((coding) => [...themesIn(coding, book)]) : []
  const isBegun = (mine?.passages.size ?? 0) > 0
  const isTwofold = [...work.translations.values(), ...(mine?.passages.values() ?? [])].some(
    (kept) => kept.others.length > 0,
  )
  return {
    mine: mine?.read ? 'done' : isBegun ? 'begun' : 'new',
    isOthers: others.some(isAtWork),
    isDisputed: isTwofold || differ(journal, name, question),
    themes: new Set(themes),
  }
}

function isAtWork({ passages, read }: Coding): boolean {
  return read || passages.size > 0
}

function differ(journal: Journal, text: string, question: string): boolean {
  const book = journal.codeBooks.get(question)
  if (!book) return false
  const views = codersOf(journal, text).map((coding) => [...themesIn(coding, book)].sort().join())
  return new Set(views).size > 1
}
