import { direction } from '#app/i18n/languages'
import { ChartPicture } from '#app/ui/chart/chart-picture'
import type { Chart } from '#surveys/reports/chart'
import type { ReportQuestion, ReportQuote, ReportTable } from '#surveys/reports/report'

import type { Paper } from './paper'
import { Table } from './table'
import { Texts } from './texts'

interface QuestionProps {
  paper: Paper
  asked: ReportQuestion
}

export function Question({ paper, asked }: QuestionProps) {
  const { number, wording, earlierWordings, about, views, trend, quotes } = asked
  const { say } = paper
  return (
    <section id={`question-${number}`}>
      <h3>{`${number}. ${wording}`}</h3>
      <Texts className="quiet" texts={[...earlierWordings, ...about]} />
      {views.map((view) => (
        <section key={view.breakdown}>
          <h4>{view.label}</h4>
          <Shown {...view} paper={paper} asked={asked} name={`${number}-${view.breakdown ?? ''}`} />
          <Texts texts={view.notes} />
        </section>
      ))}
      {trend && (
        <section>
          <h4>{say('trend')}</h4>
          <Texts texts={[trend.verdict, ...trend.notes]} />
          <Shown {...trend} paper={paper} asked={asked} name={`${number}-trend`} />
        </section>
      )}
      {quotes.length > 0 && <h4>{say('quotes')}</h4>}
      {quotes.map((quote, at) => (
        <Quote key={at} paper={paper} quote={quote} />
      ))}
    </section>
  )
}

interface ShownProps extends QuestionProps {
  charts: Chart[]
  tables: ReportTable[]
  /** Of no other view on the page. */
  name: string
}

function Shown({ paper, asked, charts, tables, name }: ShownProps) {
  return (
    <>
      {charts.map((chart, at) => (
        <figure key={chart.id}>
          <figcaption>
            <p>{chart.title}</p>
            <p>{chart.basis}</p>
          </figcaption>
          <ChartPicture chart={chart} lang={paper.report.lang} name={idOf(name, at)} />
        </figure>
      ))}
      {tables.map((table) => (
        <Table key={table.id} paper={paper} table={table} asked={asked} />
      ))}
    </>
  )
}

function idOf(name: string, at: number): string {
  return `chart-${name.replace(/[^a-z0-9-]/gi, '_')}-${at}`
}

function Quote({ paper, quote }: { paper: Paper; quote: ReportQuote }) {
  const { text, lang, translation, from } = quote
  return (
    <blockquote>
      <p lang={lang} dir={direction(lang)}>
        {text}
      </p>
      {translation !== undefined && <p>{paper.say('translation', { text: translation })}</p>}
      <p className="quiet">{from}</p>
    </blockquote>
  )
}
