import type { Measure, Monitored, Monitoring, Value } from '#surveys/monitoring/monitoring'
import { measureLabel, noteTexts, sourceText } from '#surveys/monitoring/monitoring-labels'
import type { MonitoringWords } from '#surveys/monitoring/monitoring-words'
import { valueText } from '#surveys/monitoring/value-text'

import type { CsvCell } from '../csv'

/** The names of the columns: the same in every language, so that programs may rely on them. */
export const figureColumns = Object.keys(columnsOf()) as FigureColumn[]

export type FigureColumn = keyof ReturnType<typeof columnsOf>

interface Figure {
  words: MonitoringWords
  indicator: Monitored
  measure: Measure
  value: Value
}

/** Every figure of every year in a row of its own. */
export function figureRows(monitoring: Monitoring, words: MonitoringWords): CsvCell[][] {
  return monitoring.indicators.flatMap((indicator) =>
    indicator.measures.flatMap((measure) =>
      measure.values.map((value) => {
        const cells = columnsOf({ words, indicator, measure, value })
        return figureColumns.map((column) => cells[column])
      }),
    ),
  )
}

function columnsOf(figure?: Figure) {
  const { words, indicator } = figure ?? {}
  return {
    ...placeIn(figure),
    ...numbersIn(figure),
    ...aimsIn(figure),
    source: indicator && words && sourceText(indicator, words),
    releases: releasesOf(figure?.value),
    language: words?.lang,
  }
}

function placeIn({ words, indicator, measure, value }: Partial<Figure> = {}) {
  return {
    indicator: indicator?.code,
    indicator_label: indicator && words?.say(`indicator.${indicator.code}`),
    row: measure?.code,
    row_label: measure && words && measureLabel(measure, words),
    year: value?.year,
  }
}

function numbersIn({ words, value }: Partial<Figure> = {}) {
  const known = value?.isKnown ? value : undefined
  return {
    n: known?.n,
    shown: value && words && valueText(words, value),
    pct: known?.pct ?? undefined,
    base: known?.base,
    margin: known?.margin,
    at_least: known && (known.isLeast ? 'yes' : 'no'),
    not_known: value?.isKnown === false ? value.reason : undefined,
    notes: known?.notes.join(' '),
    note_text: value && words && noteTexts(value, words).join(' '),
  }
}

function aimsIn({ indicator, measure }: Partial<Figure> = {}) {
  return {
    baseline_year: indicator?.baselineYear,
    baseline: measure?.baseline.isKnown ? inUnit(indicator, measure.baseline) : undefined,
    target: measure?.target ?? undefined,
    unit: indicator?.unit,
  }
}

function releasesOf(value: Value | undefined): string | undefined {
  if (!value?.isKnown) return undefined
  return value.releases
    .map(({ survey, release, hash }) => `${survey}/${String(release)}/${hash}`)
    .join(' ')
}

/** What a target is set against. */
function inUnit(indicator: Monitored | undefined, value: Extract<Value, { isKnown: true }>) {
  return indicator?.unit === 'percent' ? (value.pct ?? undefined) : value.n
}
