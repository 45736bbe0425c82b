import { useBench } from '../workshop/bench-context'
import { PickOne } from '../workshop/pick-one'
import { useSay } from '../workshop/words'
import type { ShownQuote } from './use-shown-quotes'

export interface QuoteFilter {
  question?: string
  state?: string
  lang?: string
}

const states = ['waiting', 'approved', 'refused', 'disputed'] as const

export function fits({ quote, standing }: ShownQuote, filter: QuoteFilter): boolean {
  const { question, lang } = quote.marked.value
  const asked = [
    [filter.question, question],
    [filter.lang, lang],
    [filter.state, standing.state],
  ]
  return asked.every(([wanted, is]) => wanted === undefined || wanted === is)
}

interface QuotesFilterProps {
  shown: ShownQuote[]
  filter: QuoteFilter
  change: (filter: QuoteFilter) => void
}

export function QuotesFilter({ shown, filter, change }: QuotesFilterProps) {
  const say = useSay()
  const { labels } = useBench()
  const quoted = shown.map(({ quote }) => quote.marked.value)
  const offered: [keyof QuoteFilter, { value: string; text: string }[]][] = [
    [
      'question',
      options(
        quoted,
        ({ question }) => question,
        (id) => labels.question(id),
      ),
    ],
    ['state', states.map((state) => ({ value: state, text: say.quotes(`state.${state}`) }))],
    [
      'lang',
      options(
        quoted,
        ({ lang }) => lang,
        (lang) => labels.words.language(lang),
      ),
    ],
  ]
  return (
    <div className="quotes-filter">
      {offered.map(([by, options]) => (
        <PickOne
          key={by}
          id={`quotes-${by}`}
          label={say.quotes(`filter.${by}`)}
          blank={say.quotes('filter.all')}
          options={options}
          value={filter[by] ?? ''}
          pick={(value) => change(without(filter, by, value))}
        />
      ))}
    </div>
  )
}

function without(filter: QuoteFilter, by: keyof QuoteFilter, value: string): QuoteFilter {
  const others = Object.fromEntries(Object.entries(filter).filter(([name]) => name !== by))
  return value === '' ? others : { ...others, [by]: value }
}

function options<Each>(
  all: Each[],
  valueOf: (each: Each) => string,
  text: (value: string) => string,
) {
  return [...new Set(all.map(valueOf))].map((value) => ({ value, text: text(value) }))
}
