import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'

import type { PartOfDesk } from './part-links'

/** What a link in one part of the desk asks another part to show; the address never names it. */
interface Wanted {
  part: PartOfDesk
  question?: string
  /** The name of a text to be read. */
  text?: string
  /** What takes the focus in that part; without it, its heading does. */
  selector?: string
}

interface AtLinks {
  wanted: Wanted | undefined
  goTo: (wanted: Wanted) => void
  /** It was shown; whoever comes to that part again comes to its heading. */
  met: () => void
}

const Context = createContext<AtLinks | undefined>(undefined)

export function WantedProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Wanted>()
  const links = useMemo((): AtLinks => {
    const goTo = (next: Wanted) => {
      setWanted(next)
      location.hash = next.part
    }
    return { wanted, goTo, met: () => setWanted(undefined) }
  }, [wanted])
  return <Context.Provider value={links}>{children}</Context.Provider>
}

export function useWanted(): AtLinks {
  const links = useContext(Context)
  if (!links) throw new Error('This link stands outside of the desk.')
  return links
}
