import type { ChartAim, ChartSeries } from '../reports/chart'
import type { Unit } from '../reports/chart-values'
import { isDrawn, type Measure, type Monitored } from './monitoring'
import { measureLabel } from './monitoring-labels'
import type { MonitoringWords } from './monitoring-words'
import { isFew, targetText, valueText } from './value-text'

interface Aimed {
  indicator: Monitored
  unit: Unit
  words: MonitoringWords
}

/** What the bars of a row are set against: the figure of the baseline year, and what is to be reached. */
export function aimsOf(measure: Measure, aimed: Aimed): ChartAim[] {
  return [...baselineOf(measure, aimed), ...targetOf(measure, aimed)]
}

/** The same in sentences, for who does not see the lines. */
export function describeAims(series: ChartSeries[], { indicator, words }: Aimed): string[] {
  const { measures, baselineYear } = indicator
  const hasLine = (code: string, kind: ChartAim['kind']) =>
    series.some((each) => each.code === code && each.aims?.some((aim) => aim.kind === kind))
  const targets = measures
    .filter(({ code }) => hasLine(code, 'target'))
    .map((measure) => {
      const text = targetText(words, indicator, measure.target)
      return measures.length > 1 ? `${measureLabel(measure, words)} ${text}` : text
    })
  const isSetAgainst = measures.some(({ code }) => hasLine(code, 'baseline'))
  return [
    ...(isSetAgainst ? [words.say('chart.drawnBaseline', { year: String(baselineYear) })] : []),
    ...(targets.length > 0
      ? [words.say('chart.drawnTarget', { targets: words.report.list(targets) })]
      : []),
  ]
}

// A range has no line; and beside its own bar alone a line says nothing.
function baselineOf({ baseline, values }: Measure, { unit, words }: Aimed): ChartAim[] {
  if (!isDrawn(baseline) || isFew(baseline)) return []
  if (!values.some((value) => isDrawn(value) && value.year !== baseline.year)) return []
  const value = unit === 'share' ? baseline.pct : baseline.n
  if (typeof value !== 'number') return []
  const facts = { year: String(baseline.year), value: valueText(words, baseline) }
  return [{ kind: 'baseline', value, label: words.say('chart.baseline', facts) }]
}

// A percentage has no place among bars of numbers.
function targetOf({ target }: Measure, { indicator, unit, words }: Aimed): ChartAim[] {
  if (target === null || (indicator.unit === 'percent') !== (unit === 'share')) return []
  const value = targetText(words, indicator, target)
  return [{ kind: 'target', value: target, label: words.say('chart.target', { value }) }]
}
