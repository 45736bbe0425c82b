import type { Chart } from '#surveys/reports/chart'

import { ChartPicture } from './chart-picture'
import { nameOf } from './drawn'

interface ChartOnPageProps {
  chart: Chart
  lang: string
  /** Small charts have the whole width of a wide page. */
  across?: boolean
}

/** A chart between the words of a page: small charts stand side by side, on a telephone in a column. */
export function ChartOnPage({ chart, lang, across = false }: ChartOnPageProps) {
  const isBeside = chart.shape === 'multiples' && chart.series.length > 1
  if (!isBeside) return <ChartPicture chart={chart} lang={lang} />
  return (
    <>
      <div className="chart-beside">
        <ChartPicture chart={chart} lang={lang} size={across ? 'page' : 'narrow'} />
      </div>
      <div className="chart-below">
        <ChartPicture chart={chart} lang={lang} name={`below-${nameOf(chart.id)}`} columns={1} />
      </div>
    </>
  )
}
