import { Tag } from '#app/ui/tag'
import { voidApprovals } from '#surveys/journal/judging'
import type { QuoteStanding } from '#surveys/journal/quote-standing'
import type { Quote } from '#surveys/journal/quotes'

import { useReading } from '../reading/reading-context'
import { SeenWords } from '../reading/seen-words'
import { useSay } from '../workshop/words'

const tags = {
  waiting: 'waiting',
  approved: 'good',
  refused: 'neutral',
  disputed: 'waiting',
} as const

/** How a quote stands and through whose hands it went. */
export function StandingLine({ quote, standing }: { quote: Quote; standing: QuoteStanding }) {
  const say = useSay()
  const { nameOf } = useReading()
  const { state, hash, approvedBy, unseenOf } = standing
  const translators = [...new Set([...quote.translations.values()].map(({ by }) => by))]
  const told = [
    ['marked', [quote.marked.by]],
    ['translated', translators],
    ['approved', approvedBy],
    ['unseen', state === 'waiting' ? unseenOf : []],
    ['void', voidApprovals(quote, hash)],
  ] as const
  return (
    <div className="quote-standing">
      <p role="status">
        <Tag kind={tags[state]}>{say.quotes(`state.${state}`)}</Tag>
        {told
          .filter(([, who]) => who.length > 0)
          .map(([what, who]) => (
            <span key={what} data-who={what}>
              {say.quotes(`who.${what}`, { names: who.map(nameOf) })}{' '}
            </span>
          ))}
      </p>
      {standing.refusedBy.map(({ by, reason }) => (
        <div key={`${by} ${reason}`} data-refused="">
          <p>{say.quotes('who.refused', { name: nameOf(by) })}</p>
          <blockquote className="written-words" dir="auto">
            <SeenWords words={reason} />
          </blockquote>
        </div>
      ))}
    </div>
  )
}
