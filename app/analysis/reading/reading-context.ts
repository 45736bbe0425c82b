import { createContext, useContext } from 'react'

import type { Journal } from '#surveys/journal/fold'

import type { Done, JournalStore, JournalView } from '../journal/journal-store'
import type { TextToRead } from '../workshop/work'

type Changed = Awaited<ReturnType<JournalStore['write']>> | undefined

export type { TextToRead } from '../workshop/work'

/** What every part that works with open answers has at hand. */
export interface AtReading {
  journal: Journal
  view: JournalView
  /** It counts at once; sending goes on by itself. To be used once `view.isRead`. */
  write: JournalStore['write']
  /** Writes what the journal of that moment asks for, one after the other; perhaps nothing. */
  change: (make: (journal: Journal) => Done | undefined) => Promise<Changed>
  /** The fingerprint of the key at work. */
  me: string
  /** What the holder of a key is called; a fingerprint shortened where nobody knows. */
  nameOf: (fingerprint: string) => string
  /** All texts that came and count, in the order of the bundle. */
  texts: TextToRead[]
  /** A name for a new passage, note or quote. */
  newMark: () => string
  /** Asks the server at once. */
  tryAgain: () => void
}

const Context = createContext<AtReading | undefined>(undefined)

export const ReadingContext = Context.Provider

export function useReading(): AtReading {
  const atReading = useContext(Context)
  if (!atReading) throw new Error('This part of the reading room stands outside of it.')
  return atReading
}
