import { useId, useState } from 'react'

import { Button } from '#app/ui/button'
import { markingsOf } from '#surveys/journal/withdrawing'

import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import { useDrafts } from './drafts'
import { EditQuote } from './edit-quote'
import { holdFocus } from './hold-focus'
import { JudgeQuote } from './judge-quote'
import { Obstacles } from './obstacles'
import { QuoteTexts } from './quote-texts'
import { ReleaseProblems } from './release-problems'
import { SettleQuote } from './settle-quote'
import { SourceText } from './source-text'
import { StandingLine } from './standing-line'
import { TranslateQuote } from './translate-quote'
import type { ShownQuote } from './use-shown-quotes'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'

/** One quote: how it reads, how it stands, and all that can be done with it. */
export function QuoteCard({ shown }: { shown: ShownQuote }) {
  const id = useId()
  const { name, quote, standing, text, obstacles, problems } = shown
  return (
    <article
      className="quote-card"
      aria-labelledby={`${id}-words`}
      data-quote={name}
      data-state={standing.state}
      data-holds-focus=""
      tabIndex={-1}
    >
      <QuoteTexts id={`${id}-words`} quote={quote} />
      <StandingLine quote={quote} standing={standing} />
      <Obstacles obstacles={obstacles} />
      <ReleaseProblems problems={problems} />
      <SettleQuote name={name} quote={quote} />
      <JudgeQuote shown={shown} describedBy={`${id}-words`} />
      <SourceText quote={quote} text={text} />
      <Work shown={shown} describedBy={`${id}-words`} />
    </article>
  )
}

type Panel = 'edit' | 'translate'

/** What takes more room opens one at a time below its button. */
function Work({ shown, describedBy }: { shown: ShownQuote; describedBy: string }) {
  const say = useSay()
  const { edits } = useDrafts()
  const [panel, setPanel] = useState<Panel | undefined>(edits.get(shown.name) ? 'edit' : undefined)
  const toggle = (which: Panel) => (
    <Button
      type="button"
      kind="secondary"
      aria-expanded={panel === which}
      aria-describedby={describedBy}
      data-panel={which}
      onClick={() => setPanel(panel === which ? undefined : which)}
    >
      {say.quotes(`card.${which}`)}
    </Button>
  )
  return (
    <>
      {toggle('translate')}
      {toggle('edit')}
      <Withdraw name={shown.name} describedBy={describedBy} />
      {panel === 'translate' && <TranslateQuote shown={shown} />}
      {panel === 'edit' && <EditQuote shown={shown} close={() => setPanel(undefined)} />}
    </>
  )
}

function Withdraw({ name, describedBy }: { name: string; describedBy: string }) {
  const say = useSay()
  const { journal } = useReading()
  const { send, trouble, isBusy } = useWrite()
  const withdraw = (button: Element) => {
    const desk = button.closest('.quotes-desk')
    const undone = markingsOf(journal, name).map((edit) => ({ kind: 'edit-undone', edit }) as const)
    void send(...undone).then(() => desk?.firstElementChild && holdFocus(desk.firstElementChild))
  }
  return (
    <>
      <Button
        type="button"
        kind="danger"
        disabled={isBusy}
        aria-describedby={describedBy}
        onClick={({ currentTarget }) => withdraw(currentTarget)}
      >
        {say.quotes('card.withdraw')}
      </Button>
      <WriteTrouble trouble={trouble} />
    </>
  )
}
