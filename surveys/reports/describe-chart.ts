import { isQuiet } from './answer-labels'
import type { Chart, ChartSeries } from './chart'
import type { ReportWords } from './report-words'

type Drawn = Pick<Chart, 'shape' | 'rows' | 'series'>

/** What a reader who cannot see the chart is told of it. */
export function describeChart(words: ReportWords, chart: Drawn): string {
  const { rows, shape } = chart
  const values = valuesIn(chart)
  const first = words.say(`shape.${shape}`, { rows: words.number(rows.length) })
  if (values.length === 0) return words.say('describe.empty', { shape: first })
  const sorted = [...values].sort((left, right) => right.value - left.value)
  const [largest, smallest] = [sorted[0], sorted.at(-1)]
  if (!largest || !smallest || largest === smallest) {
    return words.say('describe.one', { shape: first, ...named('largest', largest ?? smallest) })
  }
  return words.say('describe.both', {
    shape: first,
    ...named('largest', largest),
    ...named('smallest', smallest),
  })
}

interface Named {
  name: string
  label: string
  value: number
}

function named(which: 'largest' | 'smallest', found: Named | undefined) {
  return { [which]: found?.name ?? '', [`${which}Value`]: found?.label ?? '' }
}

function valuesIn({ rows, series }: Drawn): Named[] {
  return rows.flatMap(({ code, label, values }) =>
    values.flatMap((value, n) => {
      const of = series[n]
      const isSilent = series.length > 1 ? of?.colour === 0 : isQuiet(code)
      if (!value || isSilent) return []
      const name = nameOf(label, of, series.length > 1)
      return [{ name, label: value.label, value: value.isFew ? 0 : value.value }]
    }),
  )
}

function nameOf(row: string, series: ChartSeries | undefined, isOneOfSeveral: boolean): string {
  return isOneOfSeveral && series ? `${row}, ${series.label}` : row
}
