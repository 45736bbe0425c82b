import { useEffect, useRef, useState } from 'react'

import { Button } from '#app/ui/button'
import { Field } from '#app/ui/field'
import { cleanText } from '#surveys/definition/clean-text'
import type { QuoteStanding } from '#surveys/journal/quote-standing'

import { useSay } from '../workshop/words'
import { useDrafts } from './drafts'
import { holdFocus } from './hold-focus'
import { wordsProblem } from './quote-draft'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'

interface RefuseQuoteProps {
  id: string
  name: string
  standing: QuoteStanding
  typed: string
}

/** Whoever refuses says why, so that whoever made it can mend it. */
export function RefuseQuote({ id, name, standing, typed }: RefuseQuoteProps) {
  const say = useSay()
  const { reasons } = useDrafts()
  const { send, trouble, isBusy } = useWrite()
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const problem = wordsProblem(typed)
  const refuse = async (button: Element) => {
    setTried(true)
    if (problem) return field.current?.focus()
    const { hash } = standing
    const reason = cleanText(typed)
    const done = { kind: 'quote-refused', quote: name, hash, reason } as const
    if (!(await send(done))) return
    holdFocus(button)
    reasons.put(name, undefined)
  }
  const error = isTried && problem ? say.quotes(`reasonProblem.${problem}`) : undefined
  return (
    <>
      <Field id={id} label={say.quotes('judge.reason')} error={error}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="control textarea"
            rows={3}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget }) => reasons.put(name, currentTarget.value)}
          />
        )}
      </Field>
      <Button
        type="button"
        kind="danger"
        disabled={isBusy}
        data-judge="refused"
        onClick={({ currentTarget }) => void refuse(currentTarget)}
      >
        {say.quotes('judge.refuseNow')}
      </Button>
      <Button
        type="button"
        kind="secondary"
        onClick={({ currentTarget }) => {
          holdFocus(currentTarget)
          reasons.put(name, undefined)
        }}
      >
        {say.quotes('judge.keepOpen')}
      </Button>
      <WriteTrouble trouble={trouble} />
    </>
  )
}
