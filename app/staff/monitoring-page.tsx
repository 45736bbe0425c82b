import type { MonitoringView } from '#surveys/monitoring/show-monitoring'

import { IndicatorFigure } from './monitoring-indicator'

/** The yearly review: every indicator by year, as a chart and as a table. Needs no script. */
export function MonitoringPage({ view }: { view: MonitoringView }) {
  return (
    <>
      <h1>{view.title}</h1>
      <ul>
        {view.about.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {view.indicators.map((indicator) => (
        <IndicatorFigure key={indicator.code} indicator={indicator} />
      ))}
    </>
  )
}
