import { useState } from 'react'

import { Button } from '#app/ui/button'
import type { Passage } from '#surveys/journal/passage'

import { MarkQuote } from '../quotes/mark-quote'
import { consentOf } from '../quotes/may-quote'
import { NoConsent } from '../quotes/no-consent'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import type { TextToRead } from './reading-context'
import type { Span } from './stretches'
import type { Coding } from './use-coding'

interface Quoted {
  text: TextToRead
  passage: Passage
}

interface QuotingProps {
  coding: Coding
  /** Where the focus goes when a quote was left. */
  leave: () => void
}

/** A quote stays where it is until it is left, whichever text is read meanwhile. */
export function Quoting({ coding: { at, span }, leave }: QuotingProps) {
  const say = useSay()
  const { survey } = useBench()
  const consent = consentOf(survey, at.text)
  const [quoted, quote] = useState<Quoted>()
  const mark = ({ start, end }: Span) =>
    quote({ text: at.text, passage: { start, end, words: at.text.text.slice(start, end) } })
  const close = () => {
    quote(undefined)
    leave()
  }
  return (
    <>
      {consent === 'not-agreed' || consent === 'not-told' ? (
        <NoConsent consent={consent} />
      ) : (
        <Button
          type="button"
          kind="secondary"
          disabled={!span || quoted !== undefined}
          onClick={() => span && mark(span)}
        >
          {say.reading('chosen.quote')}
        </Button>
      )}
      {quoted && <MarkQuote {...quoted} close={close} />}
    </>
  )
}
