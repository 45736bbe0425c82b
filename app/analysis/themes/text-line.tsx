import { useId, type ReactNode } from 'react'

import { Button } from '#app/ui/button'

import { WrittenWords } from '../quotes/written-words'
import { useReading } from '../reading/reading-context'
import { useWanted } from '../workshop/wanted'
import { useSay } from '../workshop/words'

/** The beginning of a text, with a way to open it in the reading room. */
export function TextLine({ name, children }: { name: string; children?: ReactNode }) {
  const id = useId()
  const say = useSay()
  const { texts } = useReading()
  const { goTo } = useWanted()
  const text = texts.find((each) => each.name === name)
  if (!text) return null
  return (
    <li className="text-line" data-text={name}>
      <WrittenWords lang={text.lang} words={beginningOf(text.text)} id={id} />
      {children}
      <Button
        type="button"
        kind="secondary"
        aria-describedby={id}
        onClick={() => goTo({ part: 'reading', text: name })}
      >
        {say.codebook('left.open')}
      </Button>
    </li>
  )
}

const longest = 160

function beginningOf(text: string): string {
  const letters = Array.from(text)
  return letters.length > longest ? `${letters.slice(0, longest).join('')} …` : text
}
