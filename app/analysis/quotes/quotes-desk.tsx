import { useState } from 'react'

import { EmptyState } from '#app/ui/empty-state'
import { Heading } from '#app/ui/heading'

import { useUnsaved } from '../reading/use-unsaved'
import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { DraftsContext, useNewDrafts } from './drafts'
import { QuoteCard } from './quote-card'
import { fits, QuotesFilter, type QuoteFilter } from './quotes-filter'
import { useShownQuotes, type ShownQuote } from './use-shown-quotes'
import { Withdrawn } from './withdrawn'

/** All quotes on their way into a release. */
export function QuotesDesk() {
  const say = useSay()
  const shown = useShownQuotes()
  const drafts = useNewDrafts()
  const [filter, setFilter] = useState<QuoteFilter>({})
  const { edits, translations, reasons } = drafts
  useUnsaved('quotes', edits.size + translations.size + reasons.size > 0)
  const fitting = shown.filter((each) => fits(each, filter))
  return (
    <DraftsContext value={drafts}>
      <section
        className="quotes-desk"
        aria-labelledby="quotes-title"
        data-holds-focus=""
        tabIndex={-1}
      >
        <Heading level={2} id="quotes-title" caption={say('secret.mark')}>
          {say.quotes('title')}
        </Heading>
        <p>{say.quotes('lead')}</p>
        {shown.length === 0 ? (
          <EmptyState
            title={say.quotes('empty.title')}
            action={<a href="#reading">{say.quotes('empty.go')}</a>}
          >
            {say.quotes('empty.text')}
          </EmptyState>
        ) : (
          <>
            <QuotesFilter shown={shown} filter={filter} change={setFilter} />
            <p role="status" data-quotes={fitting.length}>
              {say.quotes('count', { n: fitting.length, all: shown.length })}
            </p>
            <ByQuestion shown={fitting} />
          </>
        )}
        <Withdrawn />
      </section>
    </DraftsContext>
  )
}

/** In the order in which the survey asks. */
function ByQuestion({ shown }: { shown: ShownQuote[] }) {
  const { labels, survey } = useBench()
  const asked = survey.pages.flatMap(({ questions }) => questions.map(({ id }) => id))
  const own = (id: string) => shown.filter(({ quote }) => quote.marked.value.question === id)
  return asked
    .filter((id) => own(id).length > 0)
    .map((id) => (
      <div key={id} data-question={id}>
        <Heading level={3}>{labels.question(id)}</Heading>
        {own(id).map((each) => (
          <QuoteCard key={each.name} shown={each} />
        ))}
      </div>
    ))
}
