import type { QuoteAttribute } from '#surveys/findings/quotes/quote'
import { quoteBase } from '#surveys/findings/quotes/shown-quote'

import { useBench } from '../workshop/bench-context'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import type { Beside } from './beside-of'
import type { QuoteDraft } from './quote-draft'

interface StandBesideProps {
  id: string
  beside: Beside
  draft: QuoteDraft
  change: (next: Pick<QuoteDraft, 'region' | 'attribute'>) => void
}

/** The region and the one answer that may be told of whoever wrote a quote. */
export function StandBeside({ id, beside, draft, change }: StandBesideProps) {
  const say = useSay()
  const { labels, survey } = useBench()
  const regions = offered(beside.region, draft.region)
  const attributes = withOwn(beside.attributes, draft.attribute)
  if (regions.length + attributes.length === 0) return <p>{say.quotes('beside.nothing')}</p>
  const place = attributes.findIndex((each) => isSame(each, draft.attribute))
  return (
    <>
      <p>{say.quotes('beside.text', { base: quoteBase(survey) })}</p>
      {regions.length > 0 && (
        <PickOne
          id={`${id}-region`}
          label={say.quotes('beside.region')}
          blank={say.quotes('beside.noRegion')}
          options={regions.map((value) => ({ value, text: labels.words.region(value) }))}
          value={draft.region ?? ''}
          pick={(value) => change({ ...draft, region: value === '' ? undefined : value })}
        />
      )}
      {attributes.length > 0 && (
        <PickOne
          id={`${id}-attribute`}
          label={say.quotes('beside.attribute')}
          blank={say.quotes('beside.noAttribute')}
          options={attributes.map(({ question, code }, n) => ({
            value: String(n),
            text: `${labels.question(question)}: ${labels.cell(question, code)}`,
          }))}
          value={place === -1 ? '' : String(place)}
          pick={(value) => change({ ...draft, attribute: attributes[Number(value || -1)] })}
        />
      )}
    </>
  )
}

function offered(own: string | undefined, drafted: string | undefined): string[] {
  return [...new Set([own, drafted])].filter((each) => each !== undefined)
}

function withOwn(known: QuoteAttribute[], own: QuoteAttribute | undefined): QuoteAttribute[] {
  return own && !known.some((each) => isSame(each, own)) ? [...known, own] : known
}

function isSame(one: QuoteAttribute, other: QuoteAttribute | undefined): boolean {
  return one.question === other?.question && one.code === other.code
}
