import type { Chart, ChartRow, ChartValue } from '../reports/chart'
import { nothing } from '../reports/cells'
import { chartValue } from '../reports/chart-values'
import { describeChart } from '../reports/describe-chart'
import type { KnownValue, Monitored, Value } from './monitoring'
import type { MonitoringWords } from './monitoring-words'
import { measureLabel } from './monitoring-labels'
import { valueText } from './value-text'

interface Heads {
  words: MonitoringWords
  title: string
  source: string
}

/** Bars by year, a small chart for each row; nothing is drawn of a year that means something else. */
export function monitoringChart(
  { code, measures }: Monitored,
  years: number[],
  { words, title, source }: Heads,
): Chart | undefined {
  const drawn = measures.flatMap(({ values }) => values).filter(isDrawn)
  if (drawn.length === 0) return undefined
  const unit = drawn.some(({ pct }) => typeof pct === 'number') ? 'share' : 'people'
  const shape = measures.length > 1 ? 'multiples' : 'bars'
  const series = measures.map((measure, at) => {
    const colour = (at % 8) + 1
    return { code: measure.code, label: measureLabel(measure, words), colour }
  })
  const rows = years.map((year, at): ChartRow => {
    const values = measures.map(({ values }) => drawnValue(values[at], unit, words))
    return { code: String(year), label: String(year), depth: 0, values }
  })
  const most = unit === 'share' ? 100 : Math.max(5, ...drawn.map(({ n }) => n))
  const description = describeChart(words.report, { shape, series, rows })
  const isRounded = drawn.some(({ margin }) => margin > 0)
  const basis = isRounded ? `${source} ${words.report.say('note.rounded')}` : source
  const head = { id: `monitoring.${code}`, title, description, basis }
  return { ...head, shape, series, rows, most, unit, notShown: nothing }
}

function drawnValue(
  value: Value | undefined,
  unit: 'share' | 'people',
  words: MonitoringWords,
): ChartValue | null {
  if (!value || !isDrawn(value)) return null
  if (value.margin > 0) {
    return chartValue(words.report, unit, { n: value.n, pct: value.pct ?? null }, value.base ?? 0)
  }
  return { value: value.n, label: valueText(words, value), isFew: false }
}

function isDrawn(value: Value): value is KnownValue {
  return value.isKnown && !value.notes.includes('asked-differently')
}
