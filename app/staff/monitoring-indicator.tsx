import { useLanguage } from '#app/i18n/use-words'
import { ChartOnPage } from '#app/ui/chart/chart-on-page'
import { ChartFrame } from '#app/ui/chart-frame'
import { Heading } from '#app/ui/heading'
import { Table } from '#app/ui/table'
import type { IndicatorView } from '#surveys/monitoring/show-monitoring'

/** A figure of which nothing is known yet is no table of gaps: its reasons are said. */
export function IndicatorFigure({ indicator }: { indicator: IndicatorView }) {
  const { lang } = useLanguage()
  const { code, title, source, chart, isKnown } = indicator
  return (
    <section className="review-indicator">
      <Heading level={2} id={`indicator-${code}`}>
        {title}
      </Heading>
      {chart ? (
        <ChartFrame
          basis={chart.basis}
          chart={<ChartOnPage chart={chart} lang={lang} across />}
          table={<IndicatorTable indicator={indicator} />}
        />
      ) : (
        <>
          <p className="quiet">{source}</p>
          {isKnown ? <IndicatorTable indicator={indicator} /> : <Notes indicator={indicator} />}
        </>
      )}
    </section>
  )
}

function IndicatorTable({ indicator }: { indicator: IndicatorView }) {
  const { title, columns, rows } = indicator
  return (
    <>
      <Table
        caption={title}
        columns={columns.map((text, place) => ({
          ...{ key: String(place), text, numeric: place > 0 },
        }))}
        rows={rows.map(({ code, cells }) => ({ key: code, cells: cells.map(({ text }) => text) }))}
      />
      <Notes indicator={indicator} />
    </>
  )
}

function Notes({ indicator: { notes } }: { indicator: IndicatorView }) {
  if (notes.length === 0) return null
  return (
    <ul className="quiet">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
