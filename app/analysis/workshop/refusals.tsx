import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'
import type { Left } from '#surveys/findings/protect'

import { useBench } from './bench-context'
import { leftOut } from './left-out'
import { refusalsOf } from './refusal-sentence'
import { SaidLink } from './said-link'
import type { SaidNames } from './said-sentence'
import type { ProtectHereProblem } from './work'
import { useSay } from './words'

interface RefusalsProps {
  problems: ProtectHereProblem[]
  leave: (left: Left) => void
  names: SaidNames
}

const most = 20

/** Why the numbers may not leave, each with what would help. */
export function Refusals({ problems, leave, names }: RefusalsProps) {
  const say = useSay()
  const { labels } = useBench()
  const refusals = refusalsOf(say, { labels, names }, problems)
  const more = refusals.length - most
  if (refusals.length === 0) return null
  return (
    <div role="alert" data-refused="">
      <Notice kind="error" title={say('refused.title')}>
        <ul>
          {refusals.slice(0, most).map(({ text, proposal, link }) => (
            <li key={text}>
              {text} {link && <SaidLink link={link} />}
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
