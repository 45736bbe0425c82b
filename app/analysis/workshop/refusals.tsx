import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'
import type { Left } from '#surveys/findings/protect'

import { useBench } from './bench-context'
import { leftOut } from './left-out'
import { refusalsOf } from './refusal-sentence'
import type { ProtectHereProblem } from './work'
import { useSay } from './words'

interface RefusalsProps {
  problems: ProtectHereProblem[]
  leave: (left: Left) => void
}

const most = 20

/** Why the numbers may not leave, each with what would help. */
export function Refusals({ problems, leave }: RefusalsProps) {
  const say = useSay()
  const { labels } = useBench()
  const refusals = refusalsOf(say, labels, problems)
  const more = refusals.length - most
  if (refusals.length === 0) return null
  return (
    <div role="alert" data-refused="">
      <Notice kind="error" title={say('refused.title')}>
        <ul>
          {refusals.slice(0, most).map(({ text, proposal }) => (
            <li key={text}>
              {text}{' '}
              {proposal && (
                <Button type="button" kind="secondary" onClick={() => leave(proposal)}>
                  {say('refused.leave', { table: leftOut(say, labels, proposal) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {more > 0 && <p>{say('refused.more', { n: more })}</p>}
      </Notice>
    </div>
  )
}
