import { useId, useState } from 'react'
import { flushSync } from 'react-dom'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { besideOf } from './beside-of'
import { useDrafts } from './drafts'
import { focusWrong, holdFocus } from './hold-focus'
import { markedOver } from './marked-over'
import { Meanwhile } from './meanwhile'
import { draftProblems, type QuoteDraft } from './quote-draft'
import { RedactionEditor } from './redaction-editor'
import { StandBeside } from './stand-beside'
import type { ShownQuote } from './use-shown-quotes'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'

interface EditQuoteProps {
  shown: ShownQuote
  close: () => void
}

/** Changes what was taken out and what stands beside; whoever approved the quote has to look anew. */
export function EditQuote({ shown, close }: EditQuoteProps) {
  const say = useSay()
  const id = useId()
  const { survey } = useBench()
  const { quote, standing, text } = shown
  const { draft, over, change, discard, isTyped, problems, keep, isBusy, trouble } =
    useEditing(shown)
  const { value } = quote.marked
  const beside = text ? besideOf(survey, text) : { region: undefined, attributes: [] }
  return (
    <div className="quote-panel">
      {standing.approvedBy.length > 0 && <Notice kind="warning" title={say.quotes('edit.voids')} />}
      <Meanwhile kept={quote.marked} over={over} />
      <RedactionEditor
        {...{ id, problems, lang: value.lang, passage: value, redactions: draft.redactions }}
        change={(redactions) => change({ ...draft, redactions })}
      />
      <Heading level={3}>{say.quotes('beside.title')}</Heading>
      <StandBeside {...{ id, beside, draft }} change={(next) => change({ ...draft, ...next })} />
      <WriteTrouble trouble={trouble} />
      <Button
        type="button"
        disabled={isBusy || !isTyped}
        onClick={({ currentTarget }) =>
          void keep(currentTarget).then((isKept) => isKept && end(currentTarget, close))
        }
      >
        {say.quotes('edit.keep')}
      </Button>
      <Button
        type="button"
        kind="secondary"
        onClick={({ currentTarget }) => {
          discard()
          end(currentTarget, close)
        }}
      >
        {say.quotes(isTyped ? 'edit.discard' : 'edit.close')}
      </Button>
    </div>
  )
}

function end(button: Element, close: () => void): void {
  holdFocus(button)
  close()
}

function useEditing({ name, quote: { marked } }: ShownQuote) {
  const { edits } = useDrafts()
  const { send, isBusy, trouble } = useWrite()
  const [isTried, setTried] = useState(false)
  const typed = edits.get(name)
  const draft: QuoteDraft = typed?.value ?? marked.value
  const over = typed?.over ?? marked.heads
  const problems = draftProblems(marked.value, draft)
  const discard = () => edits.put(name, undefined)
  const keep = async (button: Element) => {
    flushSync(() => setTried(true))
    if (problems.length > 0) focusWrong(button)
    if (problems.length > 0) return false
    const { question, text, lang, start, end, words } = marked.value
    const same = { quote: name, question, text, lang, start, end, words, consent: true as const }
    const isKept = await send({ kind: 'quote-marked', over, ...same, ...markedOver(draft) })
    if (isKept) discard()
    return isKept
  }
  return {
    ...{ draft, over, discard, keep, isBusy, trouble, isTyped: typed !== undefined },
    problems: isTried ? problems : [],
    change: (value: QuoteDraft) => edits.put(name, { value, over }),
  }
}
