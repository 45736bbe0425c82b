import { useState } from 'react'

import type { Done } from '../journal/journal-store'
import { useReading } from '../reading/reading-context'

/** Why nothing was written; what was typed stands still where it was typed. */
export type WriteCode = 'not-read' | 'edit-too-long' | 'not-kept'

/** Writes one edit after another; `send` tells whether all of them count now. */
export function useWrite() {
  const { view, write } = useReading()
  const [trouble, setTrouble] = useState<WriteCode>()
  const [isBusy, setBusy] = useState(false)
  const send = async (...all: Done[]): Promise<boolean> => {
    setBusy(true)
    const code = view.isRead ? await firstTrouble(write, all) : 'not-read'
    setBusy(false)
    setTrouble(code)
    return code === undefined
  }
  return { trouble, isBusy, send }
}

type Write = ReturnType<typeof useReading>['write']

async function firstTrouble(write: Write, all: Done[]): Promise<WriteCode | undefined> {
  for (const done of all) {
    const written = await write(done)
    if (written.ok) continue
    return written.problems.some(({ code }) => code === 'edit-too-long')
      ? 'edit-too-long'
      : 'not-kept'
  }
  return undefined
}
