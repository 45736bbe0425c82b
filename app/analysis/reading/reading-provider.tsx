import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'

import type { JournalStore } from '../journal/journal-store'
import { keepInStep } from '../journal/keep-in-step'
import { Pauses } from '../journal/pauses'
import { useBench } from '../workshop/bench-context'
import { ReadingContext, type AtReading } from './reading-context'

/** Hands the open answers and their journal to all below, and keeps the journal in step. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const { holders, reading } = useBench()
  const { store, texts, me, newMark } = reading
  const view = useSyncExternalStore(store.subscribe, store.view)
  const knock = useStep(store)
  const still = useMemo(() => {
    const write: JournalStore['write'] = async (done) => {
      const written = await store.write(done)
      knock()
      return written
    }
    const names = new Map(holders.map(({ fingerprint, name }) => [fingerprint, name]))
    return {
      ...{ me, texts, newMark, tryAgain: knock },
      nameOf: (fingerprint: string) => names.get(fingerprint) ?? `${fingerprint.slice(0, 9)} …`,
      write,
      change: inTurn(store, write),
    }
  }, [holders, store, texts, me, newMark, knock])
  const atReading = useMemo<AtReading>(
    () => ({ ...still, view, journal: view.journal }),
    [still, view],
  )
  return <ReadingContext value={atReading}>{children}</ReadingContext>
}

// A page that nobody looks at and that has nothing to send must not keep its reader signed in.
const atRest = 24 * 60 * 60 * 1000

function isResting(store: JournalStore): boolean {
  return document.visibilityState === 'hidden' && store.view().unsent === 0
}

/** Who turns two themes at once wants both: the second is judged by what the first left. */
function inTurn(store: JournalStore, write: JournalStore['write']): AtReading['change'] {
  let before: Promise<unknown> = Promise.resolve()
  return (make) => {
    const turn = before.then(() => {
      const done = make(store.view().journal)
      return done && write(done)
    })
    before = turn.catch(() => undefined)
    return turn
  }
}

/** Reads and sends as long as the page stands: also when the line or the computer comes back. */
function useStep(store: JournalStore): () => void {
  const [pauses] = useState(() => new Pauses())
  useEffect(() => {
    let isOver = false
    const pause = (time: number) => pauses.pause(isResting(store) ? atRest : time)
    void keepInStep(store, { pause, isOver: () => isOver })
    const seen = () => {
      if (document.visibilityState === 'visible') pauses.knock()
    }
    addEventListener('online', pauses.knock)
    document.addEventListener('visibilitychange', seen)
    return () => {
      isOver = true
      pauses.knock()
      removeEventListener('online', pauses.knock)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [store, pauses])
  return pauses.knock
}
