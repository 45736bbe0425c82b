import { useSay } from '../workshop/words'
import type { Sign } from './signs'

interface SeenSignProps {
  sign: Sign
  /** Its place in the text and its length there, for whoever chooses words by the mouse. */
  place?: { at: number; length: number }
}

/** A sign that nobody would see: drawn, named, and without a letter of its own. */
export function SeenSign({ sign: { kind, code }, place }: SeenSignProps) {
  const say = useSay()
  return (
    <span
      className="seen-sign"
      role="img"
      aria-label={say.reading(`sign.${kind}`, { code })}
      data-at={place?.at}
      data-length={place?.length}
      data-code={code}
    />
  )
}
