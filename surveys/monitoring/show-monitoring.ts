import type { Chart } from '../reports/chart'
import { monitoringChart } from './monitoring-chart'
import { isNamed, measureLabel, noteTexts, sourceText } from './monitoring-labels'
import type { Measure, Monitored, Monitoring, Value } from './monitoring'
import type { MonitoringWords } from './monitoring-words'
import { targetText, valueText } from './value-text'

/** Monitoring in the words of one language, for pages and files alike. */
export interface MonitoringView {
  lang: string
  title: string
  /** What holds for all figures. */
  about: string[]
  indicators: IndicatorView[]
}

export interface IndicatorView {
  code: string
  title: string
  /** Where the figures come from. */
  source: string
  /** The first column names the row. */
  columns: string[]
  rows: { code: string; cells: ViewCell[] }[]
  /** What has to be known of single years. */
  notes: string[]
  /** Whether there is any figure. */
  isKnown: boolean
  /** Absent where no figure can be drawn. */
  chart?: Chart
}

export interface ViewCell {
  text: string
  /** Where the text is this very number. */
  n?: number
}

export function showMonitoring(monitoring: Monitoring, words: MonitoringWords): MonitoringView {
  const { say } = words
  const about = [
    say('about.asOf', { date: words.date(monitoring.asOf) }),
    ...(monitoring.isRunning ? [say('about.running', { year: String(monitoring.year) })] : []),
    ...(['members', 'rounded', 'added'] as const).map((key) => say(`about.${key}`)),
    say('about.few', { few: `${words.number(0)}–${words.number(4)}` }),
    say('about.unknown', { unknown: say('value.unknown') }),
  ]
  return {
    lang: words.lang,
    title: say('title', { year: String(monitoring.year) }),
    about,
    indicators: monitoring.indicators.map((indicator) =>
      showIndicator(indicator, monitoring.years, words),
    ),
  }
}

function showIndicator(
  indicator: Monitored,
  years: number[],
  words: MonitoringWords,
): IndicatorView {
  const { code, baselineYear, measures } = indicator
  const title = words.say(`indicator.${code}`)
  const source = sourceText(indicator, words)
  const shown = measures.filter((measure) => isNamed(measure, indicator))
  const rows = shown.map((measure) => ({
    code: measure.code,
    cells: [
      { text: measureLabel(measure, words) },
      ...measure.values.map((value) => cellOf(value, words)),
      targetCell(measure, indicator, words),
    ],
  }))
  const heads = years.map((year) =>
    year === baselineYear ? words.say('column.baseline', { year: String(year) }) : String(year),
  )
  const columns = [words.say('column.measure'), ...heads, words.say('column.target')]
  const chart = monitoringChart(indicator, years, { words, title, source })
  const notes = notesOn(measures, words)
  const isKnown = measures.some(({ values }) => values.some((value) => value.isKnown))
  return { code, title, source, columns, rows, notes, isKnown, ...(chart && { chart }) }
}

function cellOf(value: Value, words: MonitoringWords): ViewCell {
  const text = valueText(words, value)
  const isPlain = value.isKnown && text === words.number(value.n)
  return isPlain ? { text, n: value.n } : { text }
}

function targetCell({ target }: Measure, indicator: Monitored, words: MonitoringWords): ViewCell {
  const text = targetText(words, indicator, target)
  return target !== null && indicator.unit === 'number' ? { text, n: target } : { text }
}

// What holds for most rows of an indicator is said once, with the years it is about.
function notesOn(measures: Measure[], words: MonitoringWords): string[] {
  const years = new Map<string, Set<number>>()
  for (const value of measures.flatMap(({ values }) => values)) {
    for (const note of noteTexts(value, words)) {
      years.set(note, (years.get(note) ?? new Set()).add(value.year))
    }
  }
  return [...years].map(([note, told]) => {
    const list = [...told].sort((left, right) => left - right)
    return words.say('inYears', { years: words.report.list(list.map(String)), note })
  })
}
