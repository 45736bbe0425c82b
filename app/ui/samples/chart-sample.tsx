import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'

import { ChartFrame } from '../chart-frame'
import { Table } from '../table'

const findings = [
  { key: 'health', count: 85 },
  { key: 'legal', count: 60 },
  { key: 'training', count: 25 },
] as const

export function ChartSample() {
  const { t, lang } = useWords('style')
  const columns = [
    { key: 'service', text: t('chart.service') },
    { key: 'count', text: t('chart.count'), numeric: true },
  ]
  const rows = findings.map(({ key, count }) => ({
    key,
    cells: [t(`choice.${key}`), formatNumber(lang, count)],
  }))
  return (
    <ChartFrame
      title={t('chart.title')}
      basis={t('chart.basis', { count: 150 })}
      chart={<Bars />}
      table={<Table caption={t('chart.title')} columns={columns} rows={rows} />}
    />
  )
}

/** Bars begin at zero on the side where reading begins; each is named where it stands. */
function Bars() {
  const { t, lang, dir } = useWords('style')
  return (
    <svg width="100%" height="174" direction={dir}>
      {findings.map(({ key, count }, place) => (
        <g key={key} fill="currentColor">
          <text x={dir === 'rtl' ? '100%' : 0} y={place * 58 + 18}>
            {t(`choice.${key}`)} · {formatNumber(lang, count)}
          </text>
          <rect
            className="fill-1"
            x={dir === 'rtl' ? `${100 - count}%` : 0}
            y={place * 58 + 26}
            width={`${count}%`}
            height="20"
          />
        </g>
      ))}
    </svg>
  )
}
