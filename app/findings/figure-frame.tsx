import { useWords } from '#app/i18n/use-words'
import { ChartOnPage } from '#app/ui/chart/chart-on-page'
import { ChartFrame } from '#app/ui/chart-frame'

import type { Figure } from './figures'
import { Notes } from './notes'
import { ReportTableView } from './report-table'

interface FigureFrameProps {
  figure: Figure
  /** Of the question that stands above. */
  wording: string
}

export function FigureFrame({ figure: { chart, tables }, wording }: FigureFrameProps) {
  const { lang } = useWords('findings-page')
  const shown = tables.map((table) => (
    <div key={table.id} className="findings-table">
      <ReportTableView table={table} />
      <Notes texts={table.notes} />
    </div>
  ))
  if (!chart) return shown
  return (
    <ChartFrame
      title={withoutWording(chart.title, wording)}
      basis={chart.basis}
      chart={<ChartOnPage chart={chart} lang={lang} />}
      table={shown}
    />
  )
}

/** Titles of charts begin with the question, for files; here it stands right above. */
function withoutWording(title: string, wording: string): string {
  return title.startsWith(wording) ? title.slice(wording.length).replace(/^ · /, '') : title
}
