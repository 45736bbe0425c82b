import { useId } from 'react'

import { Button } from '#app/ui/button'
import { judgingOf } from '#surveys/journal/judging'

import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'
import { useDrafts } from './drafts'
import { holdFocus } from './hold-focus'
import { RefuseQuote } from './refuse-quote'
import type { ShownQuote } from './use-shown-quotes'
import { useWrite } from './use-write'
import { WriteTrouble } from './write-trouble'

interface JudgeQuoteProps {
  shown: ShownQuote
  describedBy: string
}

/** What somebody who did not make a quote thinks of it, and takes back again. */
export function JudgeQuote({ shown, describedBy }: JudgeQuoteProps) {
  const say = useSay()
  const id = useId()
  const { me } = useReading()
  const { reasons } = useDrafts()
  const { send, trouble, isBusy } = useWrite()
  const { name, quote, standing, obstacles } = shown
  const { can, approvals, refusals } = judgingOf(quote, standing, me)
  const typed = reasons.get(name)
  const takeBack = (edits: string[]) =>
    send(...edits.map((edit) => ({ kind: 'edit-undone', edit }) as const))
  const approve = () => send({ kind: 'quote-approved', quote: name, hash: standing.hash })
  const button = (key: 'approve' | 'unapprove' | 'unrefuse', act: () => Promise<boolean>) => (
    <Button
      type="button"
      kind={key === 'approve' ? 'primary' : 'secondary'}
      disabled={isBusy}
      aria-describedby={describedBy}
      data-judge={key}
      onClick={({ currentTarget }) => {
        holdFocus(currentTarget)
        void act()
      }}
    >
      {say.quotes(`judge.${key}`)}
    </Button>
  )
  const isJudge = can === 'judge' || can === 'judge-part'
  return (
    <div className="judge-quote" data-can={can}>
      {can !== 'judge' && <p>{say.quotes(`judge.${can}`)}</p>}
      {isJudge && approvals.length === 0 && obstacles.length === 0 && button('approve', approve)}
      {approvals.length > 0 && button('unapprove', () => takeBack(approvals))}
      {refusals.length > 0 && button('unrefuse', () => takeBack(refusals))}
      {isJudge && refusals.length === 0 && typed === undefined && (
        <Button
          type="button"
          kind="secondary"
          aria-describedby={describedBy}
          data-judge="refuse"
          onClick={() => reasons.put(name, '')}
        >
          {say.quotes('judge.refuse')}
        </Button>
      )}
      {isJudge && typed !== undefined && <RefuseQuote {...{ id, name, standing, typed }} />}
      <WriteTrouble trouble={trouble} />
    </div>
  )
}
