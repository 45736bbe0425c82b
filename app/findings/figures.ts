import type { Chart } from '#surveys/reports/chart'
import type { ReportTable } from '#surveys/reports/report'

/** A chart with the tables that say the same. */
export interface Figure {
  chart?: Chart
  tables: ReportTable[]
}

/** Charts and tables come in the same order; tables without a chart of their own go with the last. */
export function figuresOf({
  charts,
  tables,
}: {
  charts: Chart[]
  tables: ReportTable[]
}): Figure[] {
  if (charts.length === 0) return tables.length === 0 ? [] : [{ tables }]
  const last = charts.length - 1
  return charts.map((chart, place) => ({
    chart,
    tables: place === last ? tables.slice(place) : tables.slice(place, place + 1),
  }))
}
