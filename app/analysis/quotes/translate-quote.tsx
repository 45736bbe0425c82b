import { useBench } from '../workshop/bench-context'
import { useSay } from '../workshop/words'
import { OneTranslation } from './one-translation'
import type { ShownQuote } from './use-shown-quotes'

/** A quote in every other language of its survey, each beside the original. */
export function TranslateQuote({ shown }: { shown: ShownQuote }) {
  const say = useSay()
  const { survey } = useBench()
  const { lang } = shown.quote.marked.value
  return (
    <div className="quote-panel">
      <p>{say.quotes('translate.text')}</p>
      {survey.languages
        .filter((each) => each !== lang)
        .map((each) => (
          <OneTranslation key={each} shown={shown} lang={each} />
        ))}
    </div>
  )
}
