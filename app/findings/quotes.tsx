import { useWords } from '#app/i18n/use-words'
import { direction } from '#app/i18n/languages'
import type { ReportQuote } from '#surveys/reports/report'

/** What people wrote, in their own language, with the translation beside it. */
export function Quotes({ quotes }: { quotes: ReportQuote[] }) {
  const { t } = useWords('findings-page')
  return (
    <div className="findings-quotes">
      <p className="findings-label">{t('quotes')}</p>
      {quotes.map((quote) => (
        <Quote key={quote.text} quote={quote} />
      ))}
    </div>
  )
}

function Quote({ quote: { text, lang, translation, from } }: { quote: ReportQuote }) {
  const { t } = useWords('findings-page')
  return (
    <figure className="quote">
      <blockquote lang={lang} dir={direction(lang)}>
        <Lines text={text} />
      </blockquote>
      {translation && (
        <div className="quote-translation">
          <p className="quote-label">{t('translation')}</p>
          <Lines text={translation} />
        </div>
      )}
      <figcaption>{from}</figcaption>
    </figure>
  )
}

function Lines({ text }: { text: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '')
  return lines.map((line, place) => <p key={place}>{line}</p>)
}
