import type { Survey } from '../../definition/survey'
import { thresholdsOf } from '../../definition/thresholds'
import type { ReleasedQuote } from './quote'
import type { QuoteCode, QuoteProblem } from './quote-problem'
import type { QuoteLevel } from './quote-rule'
import type { SizeOf } from './quote-sizes'
import { leastWriters, quoteBase, shownQuote } from './shown-quote'

/** What the number of those who share it says against what is shown beside each quote. */
export function quoteBaseProblems(
  quotes: ReleasedQuote[],
  { survey, sizeOf }: { survey: Survey; sizeOf: SizeOf },
): QuoteProblem[] {
  const base = quoteBase(survey)
  return quotes.flatMap((quote, place) =>
    [...writerFaults(quote, survey, sizeOf), ...faultsOf(quote, survey, sizeOf)].map(
      ({ code, level, at }) => {
        const facts = { base: code === 'few-writers' ? leastWriters : base }
        return { code, level, quote: place + 1, at, facts }
      },
    ),
  )
}

interface Fault {
  code: QuoteCode
  level: QuoteLevel
  at: string
}

// Without any numbers, nobody can look up how many wrote.
function writerFaults({ question }: ReleasedQuote, survey: Survey, sizeOf: SizeOf): Fault[] {
  const all = sizeOf({})
  const writers = all < thresholdsOf(survey).numbers ? all : sizeOf({ question })
  return writers < leastWriters ? [{ code: 'few-writers', level: 'refused', at: 'question' }] : []
}

function faultsOf(quote: ReleasedQuote, survey: Survey, sizeOf: SizeOf): Fault[] {
  const { region, attribute, lang } = quote
  const isSmall = (size: number) => size < quoteBase(survey)
  const faults: Fault[] = []
  if (region !== undefined && isSmall(sizeOf({ region }))) {
    faults.push({ code: 'region-base', level: 'refused', at: 'region' })
  }
  if (attribute && isSmall(sizeOf({ attribute, ...(region !== undefined && { region }) }))) {
    faults.push({ code: 'attribute-base', level: 'refused', at: 'attribute' })
  }
  if (isSmall(sizeOf({ lang }))) {
    faults.push({ code: 'few-in-language', level: 'warning', at: 'lang' })
  }
  return faults.length > 0 && faults.some(({ level }) => level === 'refused')
    ? faults
    : [...faults, ...leftOut(quote, survey, sizeOf)]
}

function leftOut(quote: ReleasedQuote, survey: Survey, sizeOf: SizeOf): Fault[] {
  return shownQuote(quote, survey, sizeOf).left.map((at) => ({
    ...{ code: `${at}-left-out` as const, level: 'warning' as const, at },
  }))
}
