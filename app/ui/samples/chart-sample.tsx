import { useLanguage, useWords } from '#app/i18n/use-words'
import type { Chart } from '#surveys/reports/chart'

import { ChartOnPage } from '../chart/chart-on-page'
import { ChartFrame } from '../chart-frame'
import { Table } from '../table'
import { useSampleCharts } from './sample-charts'

export function ChartSample() {
  const { lang } = useLanguage()
  return (
    <>
      {useSampleCharts().map((chart) => (
        <ChartFrame
          key={chart.id}
          title={chart.title}
          basis={chart.basis}
          chart={<ChartOnPage chart={chart} lang={lang} />}
          table={<ChartTable chart={chart} />}
        />
      ))}
    </>
  )
}

function ChartTable({ chart }: { chart: Chart }) {
  const { t } = useWords('style')
  const columns = [
    { key: 'row', text: t('chart.service') },
    ...chart.series.map(({ code, label }) => ({ key: code, text: label, numeric: true })),
  ]
  const rows = chart.rows.map(({ code, label, values }) => ({
    key: code,
    cells: [label, ...values.map((value) => value?.label ?? t('chart.hidden'))],
  }))
  return <Table caption={chart.title} columns={columns} rows={rows} />
}
