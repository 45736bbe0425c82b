import { createContext, useContext, useMemo, useState } from 'react'

import type { QuoteDraft } from './quote-draft'

/** What is typed and not written yet, with the edits that it will replace. */
export interface Typed<Value> {
  value: Value
  over: string[]
}

interface DraftsOf<Value> {
  get: (key: string) => Value | undefined
  /** Without a value there is nothing typed any more. */
  put: (key: string, value: Value | undefined) => void
  size: number
}

/** All that is typed at the desk, so that no filter and no other part of the page loses it. */
export interface Drafts {
  /** By quote. */
  edits: DraftsOf<Typed<QuoteDraft>>
  /** By quote and language. */
  translations: DraftsOf<Typed<string>>
  /** Why a quote is refused, by quote. */
  reasons: DraftsOf<string>
}

const Context = createContext<Drafts | undefined>(undefined)

export const DraftsContext = Context.Provider

export function useDrafts(): Drafts {
  const drafts = useContext(Context)
  if (!drafts) throw new Error('This part of the quotes stands outside of their desk.')
  return drafts
}

export function useNewDrafts(): Drafts {
  const edits = useDraftsOf<Typed<QuoteDraft>>()
  const translations = useDraftsOf<Typed<string>>()
  const reasons = useDraftsOf<string>()
  return useMemo(() => ({ edits, translations, reasons }), [edits, translations, reasons])
}

function useDraftsOf<Value>(): DraftsOf<Value> {
  const [typed, setTyped] = useState<ReadonlyMap<string, Value>>(new Map())
  return useMemo(
    () => ({
      get: (key) => typed.get(key),
      put: (key, value) =>
        setTyped((last) => {
          const next = new Map(last)
          if (value === undefined) next.delete(key)
          else next.set(key, value)
          return next
        }),
      size: typed.size,
    }),
    [typed],
  )
}
