import { useLanguage } from '#app/i18n/use-words'
import { ChartPicture } from '#app/ui/chart/chart-picture'
import { ChartFrame } from '#app/ui/chart-frame'
import { Table } from '#app/ui/table'
import type { IndicatorView } from '#surveys/monitoring/show-monitoring'

export function IndicatorFigure({ indicator }: { indicator: IndicatorView }) {
  const { lang } = useLanguage()
  const { code, title, source, chart } = indicator
  return (
    <section>
      <h2 id={`indicator-${code}`}>{title}</h2>
      {chart ? (
        <ChartFrame
          basis={chart.basis}
          chart={<ChartPicture chart={chart} lang={lang} />}
          table={<IndicatorTable indicator={indicator} />}
        />
      ) : (
        <>
          <p>{source}</p>
          <IndicatorTable indicator={indicator} />
        </>
      )}
    </section>
  )
}

function IndicatorTable({
  indicator: { title, columns, rows, notes },
}: {
  indicator: IndicatorView
}) {
  return (
    <>
      <Table
        caption={title}
        columns={columns.map((text, place) => ({
          ...{ key: String(place), text, numeric: place > 0 },
        }))}
        rows={rows.map(({ code, cells }) => ({ key: code, cells: cells.map(({ text }) => text) }))}
      />
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  )
}
