import { useState } from 'react'

import type { WriteCode } from '../quotes/use-write'
import { finished, lastUndone, themeTurned } from './coding-edits'
import { useReading, type TextToRead } from './reading-context'
import type { Span } from './stretches'

interface OfText {
  name: string
  span?: Span | undefined
  isUndone?: boolean
}

/** What is done with one text: a passage is chosen, and everything else is an edit. */
export function useCoding(text: TextToRead) {
  const { change, view, me, newMark, journal } = useReading()
  const [last, setLast] = useState<OfText>({ name: text.name })
  const [trouble, setTrouble] = useState<WriteCode>()
  const { span, isUndone = false } = last.name === text.name ? last : {}
  const at = { text, me }
  const keep = async (make: Parameters<typeof change>[0]) => {
    const changed = view.isRead ? await change(make) : undefined
    if (!view.isRead) setTrouble('not-read')
    else setTrouble(changed && !changed.ok ? 'not-kept' : undefined)
    return changed?.ok === true
  }
  return {
    ...{ at, span, isUndone, trouble, keep },
    isDone: journal.texts.get(text.name)?.codings.get(me)?.read ?? false,
    choose: (next: Span | undefined) => setLast({ name: text.name, span: next }),
    turn: (theme: string) => {
      if (span) void keep((now) => themeTurned(now, at, { span, theme, newMark }))
    },
    finish: (done: boolean) => void keep((now) => finished(now, at, done)),
    undo: () => {
      void keep((now) => lastUndone(now, at)).then((isKept) =>
        setLast({ name: text.name, span, isUndone: isKept }),
      )
    },
  }
}

export type Coding = ReturnType<typeof useCoding>
