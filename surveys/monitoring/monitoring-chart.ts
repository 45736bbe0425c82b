import type { Chart, ChartRow, ChartSeries, ChartValue } from '../reports/chart'
import { nothing } from '../reports/cells'
import { chartValue, type Unit } from '../reports/chart-values'
import { describeChart } from '../reports/describe-chart'
import { aimsOf, describeAims } from './monitoring-aims'
import { isDrawn, type KnownValue, type Measure, type Monitored, type Value } from './monitoring'
import { inTurn, type MonitoringWords } from './monitoring-words'
import { isNamed, measureLabel } from './monitoring-labels'
import { isFew, valueText } from './value-text'

interface Heads {
  words: MonitoringWords
  title: string
  source: string
}

/** Bars by year, a small chart for each row; nothing is drawn of a year that means something else. */
export function monitoringChart(
  indicator: Monitored,
  years: number[],
  { words, title, source }: Heads,
): Chart | undefined {
  const measures = indicator.measures.filter((measure) => isNamed(measure, indicator))
  const drawn = measures.flatMap(({ values }) => values).filter(isDrawn)
  if (drawn.length === 0) return undefined
  const unit = drawn.some(({ pct }) => typeof pct === 'number') ? 'share' : 'people'
  const shape = measures.length > 1 ? 'multiples' : 'bars'
  const aimed = { indicator: { ...indicator, measures }, unit, words } as const
  const series = measures.map((measure, at): ChartSeries => {
    const aims = aimsOf(measure, aimed)
    const head = { code: measure.code, label: measureLabel(measure, words) }
    return { ...head, colour: (at % 8) + 1, ...(aims.length > 0 && { aims }) }
  })
  const rows = rowsOf(measures, years, (value) => drawnValue(value, unit, words))
  const described = describeChart(words.report, { shape, series, rows })
  return {
    ...{ id: `monitoring.${indicator.code}`, shape, title, series, rows },
    description: inTurn(words, [described, ...describeAims(series, aimed)]),
    basis: basisOf(source, drawn, words),
    ...{ most: mostOf(unit, drawn, series), unit, notShown: nothing },
  }
}

function rowsOf(
  measures: Measure[],
  years: number[],
  draw: (value: Value | undefined) => ChartValue | null,
): ChartRow[] {
  return years.map((year, at) => {
    const values = measures.map((measure) => draw(measure.values[at]))
    return { code: String(year), label: String(year), depth: 0, values }
  })
}

function drawnValue(
  value: Value | undefined,
  unit: Unit,
  words: MonitoringWords,
): ChartValue | null {
  if (!value || !isDrawn(value)) return null
  if (value.pct !== undefined) {
    return chartValue(words.report, unit, { n: value.n, pct: value.pct }, value.base ?? 0)
  }
  const label = valueText(words, value)
  if (isFew(value)) return { value: 4, label, isFew: true }
  return { value: value.n, label, isFew: false, ...(value.isLeast && { isLeast: true }) }
}

function basisOf(source: string, drawn: KnownValue[], words: MonitoringWords): string {
  return inTurn(words, [
    source,
    ...(drawn.some(({ margin }) => margin > 0) ? [words.report.say('note.rounded')] : []),
    ...(drawn.some(({ isLeast }) => isLeast) ? [words.say('chart.least')] : []),
  ])
}

/** The end of the axis: a target may lie beyond all that was reached. */
function mostOf(unit: Unit, drawn: KnownValue[], series: ChartSeries[]): number {
  if (unit === 'share') return 100
  const aims = series.flatMap((each) => each.aims ?? [])
  return Math.max(5, ...drawn.map(({ n }) => n), ...aims.map(({ value }) => value))
}
