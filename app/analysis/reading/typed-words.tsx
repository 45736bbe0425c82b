import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

import { useUnsaved } from './use-unsaved'

/** Words that are kept nowhere yet, and the edits that they are to replace. */
export interface Typed {
  words: string
  over: string[]
}

interface AllTyped {
  get: (field: string) => Typed | undefined
  /** Without words of its own there is nothing typed any more. */
  put: (field: string, typed: Typed | undefined) => void
  /** These words are kept by this edit now; what was typed since stays. */
  settle: (field: string, words: string, edit: string) => void
}

const Context = createContext<AllTyped | undefined>(undefined)

/** Keeps what is typed beside any text until it is kept, wherever its reader goes meanwhile. */
export function TypedWords({ children }: { children: ReactNode }) {
  const [all, setAll] = useState<ReadonlyMap<string, Typed>>(new Map())
  useUnsaved('reading-room', all.size > 0)
  const typed = useMemo<AllTyped>(
    () => ({
      get: (field) => all.get(field),
      put: (field, next) => setAll((last) => withTyped(last, field, next)),
      settle: (field, words, edit) =>
        setAll((last) => {
          const typed = last.get(field)
          const isSame = !typed || typed.words === words
          return withTyped(last, field, isSame ? undefined : { ...typed, over: [edit] })
        }),
    }),
    [all],
  )
  return <Context.Provider value={typed}>{children}</Context.Provider>
}

export function useTyped(field: string) {
  const all = useContext(Context)
  if (!all) throw new Error('This field stands outside of the reading room.')
  return {
    typed: all.get(field),
    put: (next: Typed | undefined) => all.put(field, next),
    settle: (words: string, edit: string) => all.settle(field, words, edit),
  }
}

function withTyped(all: ReadonlyMap<string, Typed>, field: string, typed: Typed | undefined) {
  const others = [...all].filter(([name]) => name !== field)
  return new Map(typed ? [...others, [field, typed]] : others)
}
