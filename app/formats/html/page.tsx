import { direction } from '#app/i18n/languages'

import { Annex, OwnText } from './annex'
import type { Paper } from './paper'
import { Question } from './question'
import { style } from './style'
import { Texts } from './texts'

/** A report as one page that needs nothing else. */
export function Page({ paper, network }: { paper: Paper; network: string }) {
  const { report } = paper
  return (
    <html lang={report.lang} dir={direction(report.lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{report.title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Head paper={paper} network={network} />
        <main>
          <Opening paper={paper} />
          {report.chapters.map((chapter) => (
            <section key={chapter.id} id={`chapter-${chapter.id}`}>
              <h2>{chapter.title}</h2>
              {chapter.questions.map((asked) => (
                <Question key={asked.id} paper={paper} asked={asked} />
              ))}
            </section>
          ))}
          <Part
            title={report.headings.outcome}
            texts={report.outcome}
            lang={otherThan(report.lang, report.spoken.outcome)}
          />
          <OwnText paper={paper} />
          <Annex paper={paper} />
        </main>
      </body>
    </html>
  )
}

// Even a quote that looked like a script would not run.
const policy = "default-src 'none'; style-src 'unsafe-inline'"

function Head({ paper: { report, say, source }, network }: { paper: Paper; network: string }) {
  const { title, wave, cut, citation, chapters } = report
  return (
    <header>
      <p className="quiet">{network}</p>
      <h1>{title}</h1>
      {wave !== undefined && <p>{say('wave', { wave })}</p>}
      {cut && <p className="cut">{say('cut', { label: cut.label })}</p>}
      {cut?.instead !== undefined && <p>{cut.instead}</p>}
      {cut?.sizes !== undefined && <p>{cut.sizes}</p>}
      <p className="quiet">{citation}</p>
      <p className="quiet">{source}</p>
      {chapters.length > 0 && (
        <nav aria-label={say('contents')}>
          <ul>
            {chapters.map((chapter) => (
              <li key={chapter.id}>
                <a href={`#chapter-${chapter.id}`}>{chapter.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

function Opening({ paper: { report, say } }: { paper: Paper }) {
  const notes = report.rowNotes.flatMap((row) => [`${row.label}:`, ...row.notes])
  return (
    <>
      <Part
        title={report.headings.messages}
        texts={report.messages}
        lang={otherThan(report.lang, report.spoken.messages)}
      />
      <Part title={say('method')} texts={report.method} />
      <Part title={say('reading')} texts={report.reading} />
      <Part title={say('rows')} texts={notes} />
    </>
  )
}

/** The language of what was not written in that of the page. */
function otherThan(lang: string, spoken: string): string | undefined {
  return lang === spoken ? undefined : spoken
}

function Part({
  title,
  texts,
  lang,
}: {
  title: string
  texts: string[]
  lang?: string | undefined
}) {
  if (texts.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <div lang={lang}>
        <Texts texts={texts} />
      </div>
    </section>
  )
}
