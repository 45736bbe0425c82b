import { useMemo, useState } from 'react'

import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'
import { lintText } from '#surveys/findings/quotes/lint-text'
import { releasedOf } from '#surveys/journal/approved-quotes'
import { standingOf, type QuoteStanding } from '#surveys/journal/quote-standing'
import type { Quote } from '#surveys/journal/quotes'

import { useReading, type TextToRead } from '../reading/reading-context'
import { sha256Of } from '../sha256'
import { useBench } from '../workshop/bench-context'
import { obstaclesOf, type Obstacle, type Tells } from './obstacles-of'
import { useReleaseProblems } from './use-release-problems'

/** A quote with all that is known of it. */
export interface ShownQuote {
  name: string
  quote: Quote
  standing: QuoteStanding
  text: TextToRead | undefined
  obstacles: Obstacle[]
  /** What a release would say against it besides its words. */
  problems: QuoteProblem[]
}

export function useShownQuotes(): ShownQuote[] {
  const { survey } = useBench()
  const { journal, texts } = useReading()
  const [tells] = useState(rememberedTells)
  const shown = useMemo(() => {
    const byName = new Map(texts.map((text) => [text.name, text]))
    return [...journal.quotes].map(([name, quote]) => {
      const passage = quote.marked.value
      const text = byName.get(passage.text)
      const released = releasedOf(quote)
      const obstacles = obstaclesOf({ passage, released, text }, { survey, tells })
      return { name, quote, released, text, obstacles, standing: standingOf(quote, sha256Of) }
    })
  }, [journal, texts, survey, tells])
  const coming = shown.filter(
    ({ standing: { state } }) => state !== 'refused' && state !== 'disputed',
  )
  const problems = useReleaseProblems(coming.map(({ released }) => released))
  const byName = new Map(coming.map(({ name }, n) => [name, problems[n] ?? []]))
  return shown.map((each) => ({ ...each, problems: byName.get(each.name) ?? [] }))
}

/** Rules take a while over words, and most words stay as they are while others change. */
function rememberedTells(): Tells {
  const told = new Map<string, boolean>()
  return (words, language) => {
    const key = `${language} ${words}`
    const tells =
      told.get(key) ?? lintText(words, language).some(({ level }) => level === 'refused')
    told.set(key, tells)
    return tells
  }
}
