import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { lengthOf } from '#surveys/definition/clean-text'
import { longestQuote } from '#surveys/findings/quotes/read-quotes'
import type { Passage } from '#surveys/journal/passage'
import { redacted } from '#surveys/journal/redaction'

import type { Done } from '../journal/journal-store'
import { useReading, type TextToRead } from '../reading/reading-context'
import { useUnsaved } from '../reading/use-unsaved'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { besideOf } from './beside-of'
import { ConsentSaid } from './consent-said'
import { focusWrong } from './hold-focus'
import { markedOver } from './marked-over'
import { consentOf } from './may-quote'
import { draftProblems, type QuoteDraft } from './quote-draft'
import { RedactionEditor } from './redaction-editor'
import { ReleaseProblems } from './release-problems'
import { StandBeside } from './stand-beside'
import { useReleaseProblems } from './use-release-problems'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'

// So much of it would have to be taken out that it is no quote any more.
const longestPassage = 5 * longestQuote

interface MarkQuoteProps {
  text: TextToRead
  passage: Passage
  close: () => void
}

/** From a passage that somebody chose to a quote that waits for a second key holder. */
export function MarkQuote({ text, passage, close }: MarkQuoteProps) {
  const say = useSay()
  const id = useId()
  const { survey } = useBench()
  const [isMarked, setMarked] = useState(false)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => frame.current?.focus(), [isMarked])
  const isFarTooLong = lengthOf(passage.words) > longestPassage
  return (
    <section
      ref={frame}
      className="mark-quote"
      aria-labelledby={id}
      data-mark-quote={isMarked ? 'marked' : consentOf(survey, text)}
      data-holds-focus=""
      tabIndex={-1}
    >
      <Heading level={3} id={id}>
        {say.quotes('mark.title')}
      </Heading>
      {isFarTooLong && <Notice kind="error" title={say.quotes('problem.too-long')} />}
      {isMarked && (
        <Notice kind="success" title={say.quotes('mark.done')}>
          <p>
            <a href="#quotes">{say.quotes('mark.look')}</a>
          </p>
        </Notice>
      )}
      {!isFarTooLong && !isMarked ? (
        <Marking {...{ text, passage, close }} marked={() => setMarked(true)} />
      ) : (
        <Button type="button" kind="secondary" onClick={close}>
          {say.quotes('mark.close')}
        </Button>
      )}
    </section>
  )
}

function Marking({ text, passage, close, marked }: MarkQuoteProps & { marked: () => void }) {
  const say = useSay()
  const id = useId()
  const { survey } = useBench()
  const marking = useMarking({ text, passage, marked })
  const { draft, change, problems, known, mark, isBusy } = marking
  return (
    <>
      <AlreadyMarked text={text} passage={passage} />
      <p>{say.quotes('mark.text')}</p>
      <RedactionEditor
        {...{ id, passage, problems, lang: text.lang, redactions: draft.redactions }}
        change={(redactions) => change({ ...draft, redactions })}
      />
      <Heading level={3}>{say.quotes('beside.title')}</Heading>
      <StandBeside
        {...{ id, draft, beside: besideOf(survey, text) }}
        change={(next) => change({ ...draft, ...next })}
      />
      <BesideProblems {...{ text, passage, draft }} />
      <ConsentSaid {...{ id, known }} know={marking.know} isMissing={marking.isUnknown} />
      <WriteTrouble trouble={marking.trouble} />
      <Button type="button" disabled={isBusy} onClick={({ currentTarget }) => mark(currentTarget)}>
        {say.quotes('mark.go')}
      </Button>
      <Leave isTyped={draft.redactions.length > 0} close={close} />
    </>
  )
}

function useMarking({
  text,
  passage,
  marked,
}: Omit<MarkQuoteProps, 'close'> & { marked: () => void }) {
  const { newMark } = useReading()
  const { survey } = useBench()
  const { send, trouble, isBusy } = useWrite()
  const [draft, change] = useState<QuoteDraft>({ redactions: [] })
  const [known, know] = useState(consentOf(survey, text) === 'agreed' ? undefined : false)
  const [isTried, setTried] = useState(false)
  const problems = draftProblems(passage, draft)
  useUnsaved(`quote ${text.name} ${passage.start}`, draft.redactions.length > 0)
  const mark = async (button: Element) => {
    flushSync(() => setTried(true))
    if (problems.length > 0 || known === false) {
      focusWrong(button)
      return
    }
    const { name, question, lang } = text
    const own = { quote: newMark(), question, text: name, lang, consent: true as const }
    const done: Done = { kind: 'quote-marked', over: [], ...own, ...passage, ...markedOver(draft) }
    if (await send(done)) marked()
  }
  return {
    ...{ draft, change, known, know, trouble, isBusy },
    problems: isTried ? problems : [],
    isUnknown: isTried && known === false,
    mark: (button: Element) => void mark(button),
  }
}

type Drafted = Pick<MarkQuoteProps, 'text' | 'passage'> & { draft: QuoteDraft }

/** How many share what is to stand beside it, as the answers that came tell. */
function BesideProblems({ text: { question, lang }, passage, draft }: Drafted) {
  const { region, attribute } = draft
  const [problems = []] = useReleaseProblems([
    {
      ...{ question, lang, text: redacted(passage, draft.redactions) },
      ...(region !== undefined && { region }),
      ...(attribute && { attribute }),
    },
  ])
  return (
    <div role="status">
      <ReleaseProblems problems={problems} />
    </div>
  )
}

function AlreadyMarked({ text, passage }: Pick<MarkQuoteProps, 'text' | 'passage'>) {
  const say = useSay()
  const { journal } = useReading()
  const isMarked = [...journal.quotes.values()].some(({ marked: { value } }) => {
    return value.text === text.name && value.start < passage.end && passage.start < value.end
  })
  return isMarked ? <Notice kind="warning" title={say.quotes('mark.already')} /> : null
}

/** Whoever chose words already is asked before they are lost. */
function Leave({ isTyped, close }: { isTyped: boolean; close: () => void }) {
  const say = useSay()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button
        type="button"
        kind={isAsked ? 'danger' : 'secondary'}
        onClick={() => (isTyped && !isAsked ? setAsked(true) : close())}
      >
        {say.quotes(isAsked ? 'mark.loseIt' : 'mark.leave')}
      </Button>
      <p role="status">{isAsked && say.quotes('mark.wouldLose')}</p>
    </>
  )
}
