import { useEffect, useRef } from 'react'

import { Notice } from '#app/ui/notice'

import type { Standing } from './bench'
import { useSay, type Say, type WorkshopKey } from './words'

export type ShownTrouble =
  Standing['troubles'][number] | { code: 'file-missing' | 'passphrase-missing'; texts: string[] }

/** What stands in the way, in words, and what to do; it takes the focus when it comes. */
export function Troubles({ troubles }: { troubles: ShownTrouble[] }) {
  const say = useSay()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (troubles.length > 0) frame.current?.focus()
  }, [troubles])
  if (troubles.length === 0) return null
  const isStop = troubles.every(({ code }) => code === 'stopped')
  return (
    <div role="alert" tabIndex={-1} ref={frame} data-troubles="">
      <Notice kind={isStop ? 'info' : 'error'} title={say(isStop ? 'stopped' : 'troubleTitle')}>
        {troubles.flatMap((trouble) =>
          sentencesOf(say, trouble).map((text) => (
            <p key={text} data-trouble={trouble.code}>
              {text}
            </p>
          )),
        )}
      </Notice>
    </div>
  )
}

/** Our own sentence, with what the server says in the reader’s language behind it. */
function sentencesOf(say: Say, trouble: ShownTrouble): string[] {
  const key: WorkshopKey = `trouble.${trouble.code}`
  return [say(key), ...('texts' in trouble ? trouble.texts : [])]
}
