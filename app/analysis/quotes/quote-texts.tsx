import { ownName } from '#app/i18n/own-name'
import { wordsOf } from '#surveys/journal/quote-standing'
import type { Quote } from '#surveys/journal/quotes'

import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { WrittenWords } from './written-words'

/** A quote as others will read it, with its translations beside it and what it tells of its writer. */
export function QuoteTexts({ id, quote }: { id: string; quote: Quote }) {
  const { lang, region, attribute } = quote.marked.value
  const { labels } = useBench()
  const told = [
    ...(region === undefined ? [] : [labels.words.region(region)]),
    ...(attribute
      ? [
          `${labels.question(attribute.question)}: ${labels.cell(attribute.question, attribute.code)}`,
        ]
      : []),
  ]
  return (
    <div className="quote-texts">
      <div>
        <LanguageName lang={lang} />
        <WrittenWords id={id} lang={lang} words={wordsOf(quote)} />
        {told.length > 0 && <p className="quiet">{told.join(' · ')}</p>}
      </div>
      {[...quote.translations].map(([each, { value }]) => (
        <div key={each} data-translation={each}>
          <LanguageName lang={each} />
          <Translated lang={each} words={value} />
        </div>
      ))}
    </div>
  )
}

function Translated({ lang, words }: { lang: string; words: string }) {
  const say = useSay()
  return words === '' ? (
    <p>{say.quotes('translate.away')}</p>
  ) : (
    <WrittenWords lang={lang} words={words} />
  )
}

export function LanguageName({ lang }: { lang: string }) {
  return (
    <p className="quote-language" lang={lang} dir="auto">
      {ownName(lang)}
    </p>
  )
}
