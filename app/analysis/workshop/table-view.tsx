import { useLanguage } from '#app/i18n/use-words'
import { ChartOnPage } from '#app/ui/chart/chart-on-page'
import { Table } from '#app/ui/table'

import type { ShownTable } from './true-tables'

/** A table of the workshop, below its chart where it has one. */
export function TableView({
  table,
  withChart = false,
}: {
  table: ShownTable
  withChart?: boolean
}) {
  const { lang } = useLanguage()
  const { caption, columns, rows, chart } = table
  return (
    <>
      {withChart && chart && (
        <div className="chart workshop-chart">
          <ChartOnPage chart={chart} lang={lang} />
        </div>
      )}
      <Table
        caption={caption}
        columns={columns.map((text, n) => ({ key: String(n), text, numeric: n > 0 }))}
        rows={rows.map(({ code, label, cells }) => ({ key: code, cells: [label, ...cells] }))}
      />
    </>
  )
}
