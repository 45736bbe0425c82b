import { useId } from 'react'

import { Heading } from '#app/ui/heading'

import { WrittenWords } from '../quotes/written-words'
import { useReading } from '../reading/reading-context'
import { QuoteLink } from './said-link'
import { Tick } from './tick'
import type { QuoteToSay } from './to-say'
import type { Choosing } from './use-to-say'
import { useSay } from './words'

/** The quotes that two people approved, each to be taken in or left out, and why others wait. */
export function QuotesInRelease({ choosing }: { choosing: Choosing }) {
  const say = useSay()
  const approved = choosing.quotes.filter((each) => each.approved)
  const others = choosing.quotes.filter((each) => !each.approved)
  return (
    <div className="release-says">
      <Heading level={3} caption={say('secret.mark')}>
        {say.codebook('release.quotes')}
      </Heading>
      <p>{say.codebook(approved.length === 0 ? 'release.noQuotes' : 'release.quotesText')}</p>
      <ul className="plain-list">
        {approved.map((quote, n) => (
          <Approved key={quote.name} {...{ quote, choosing }} n={n + 1} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <p>{say.codebook('release.unready', { n: others.length })}</p>
          <ul className="plain-list">
            {others.map((quote) => (
              <Unready key={quote.name} quote={quote} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

interface ApprovedProps {
  quote: QuoteToSay
  choosing: Choosing
  n: number
}

function Approved({ quote: { name, words, lang }, choosing, n }: ApprovedProps) {
  const id = useId()
  const say = useSay()
  return (
    <li data-quote-in={name}>
      <Tick
        id={id}
        also={`${id}-words`}
        isTicked={choosing.isIn(name)}
        change={(isIn) => choosing.take(name, isIn)}
      >
        {say.codebook('release.quote', { n })}
      </Tick>
      <WrittenWords id={`${id}-words`} lang={lang} words={words} />
    </li>
  )
}

function Unready({ quote: { name, words, lang, standing } }: { quote: QuoteToSay }) {
  const say = useSay()
  const { nameOf } = useReading()
  const { state, refusedBy, unseenOf } = standing
  const who = state === 'refused' ? refusedBy.map(({ by }) => by) : unseenOf
  const why = state === 'approved' ? 'waiting' : state
  return (
    <li data-quote-waits={state}>
      <WrittenWords lang={lang} words={words} />
      <p>{say.codebook(`release.state.${why}`, { names: [...new Set(who)].map(nameOf) })}</p>
      <QuoteLink name={name}>{say.codebook('release.toUnready')}</QuoteLink>
    </li>
  )
}
