import { foldCodeBooks, type CodeBook } from './code-book'
import type { Edit } from './edit'
import type { Kept } from './kept'
import { liveIn, sortOut, type Lived } from './live'
import { foldNotes, type Note } from './notes'
import { nextClock } from './order'
import { foldQuotes, type Quote } from './quotes'
import { foldTexts, type TextWork } from './texts'

/** All that key holders have done with the open answers of a survey. */
export interface Journal {
  texts: Map<string, TextWork>
  codeBooks: Map<string, CodeBook>
  notes: Map<string, Kept<Note>>
  quotes: Map<string, Quote>
  /** Every edit in order, those that were undone among them. */
  history: Lived
  /** The clock that the next edit bears. */
  clock: number
}

/** The same for the same edits, whatever order they came in and however often. */
export function fold(edits: Iterable<Edit>): Journal {
  const history = sortOut(edits)
  const live = liveIn(history)
  return {
    texts: foldTexts(live),
    codeBooks: foldCodeBooks(live),
    notes: foldNotes(live),
    quotes: foldQuotes(live),
    history,
    clock: nextClock(history.edits),
  }
}
