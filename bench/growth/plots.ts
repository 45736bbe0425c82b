import { formatNumber } from '#app/i18n/format'
import type { Chart } from '#surveys/reports/chart'

import { numberOf } from '../table'
import type { Growth } from './results'

/** One picture: some measures of one curve, from left to right. */
export interface Plot {
  /** Of the picture and of its table. */
  name: string
  curve: string
  title: string
  basis: string
  /** What a step is: “responses”. */
  of: string
  /** By the names under which they were measured. */
  measures: { name: string; label: string }[]
  /** Where an axis of powers of ten begins. */
  least?: number
}

const aCrowd = 'at once'

export const plots: Plot[] = [
  {
    ...{ name: 'counting', curve: 'counting', of: 'responses', least: 0.01 },
    title: 'Seconds of processor to take opened responses in, and to count them',
    basis: '40 questions, 111 tables, 4 breakdowns; both axes in powers of ten',
    measures: [
      { name: 'taking', label: 'taken in and judged' },
      { name: 'counting', label: 'all tables × all breakdowns' },
    ],
  },
  {
    ...{ name: 'counting-memory', curve: 'counting', of: 'responses' },
    title: 'Megabytes that counting holds at most',
    basis: 'The whole process, of which Node alone is about 100',
    measures: [{ name: 'memory', label: 'memory' }],
  },
  {
    ...{ name: 'raw', curve: 'raw', of: 'responses', least: 0.01 },
    title: 'Seconds of processor to write opened responses as raw CSV',
    basis: '40 questions in 111 columns; both axes in powers of ten',
    measures: [{ name: 'raw', label: 'raw CSV' }],
  },
  {
    ...{ name: 'release', curve: 'release', of: 'responses', least: 0.1 },
    title: 'Seconds of processor to make a release, and files of it',
    basis: '24 questions by regions; both axes in powers of ten',
    measures: [
      { name: 'release', label: 'counted, rounded and audited' },
      { name: 'xlsx', label: 'Excel file' },
      { name: 'csv', label: 'CSV file' },
    ],
  },
  {
    ...{ name: 'journeys', curve: 'journeys', of: aCrowd },
    title: 'Whole responses per second',
    basis: '4 pages, 24 questions, one long text; those who answer on the same machine',
    measures: [{ name: 'perSecond', label: 'responses per second' }],
  },
  {
    ...{ name: 'journeys-cpu', curve: 'journeys', of: aCrowd },
    title: 'Milliseconds of the server’s processor for each response',
    basis: 'All threads of the server, sealing included',
    measures: [{ name: 'cpu', label: 'processor' }],
  },
  {
    ...{ name: 'journeys-memory', curve: 'journeys', of: aCrowd },
    title: 'Megabytes that the server holds',
    basis: 'After the responses of each step, one step after the other',
    measures: [{ name: 'memory', label: 'memory' }],
  },
]

/** The picture of a plot; `undefined` where its curve was not measured. */
export function chartOf(plot: Plot, growth: Growth): Chart | undefined {
  const steps = growth[plot.curve]
  if (!steps?.length) return undefined
  const rows = steps.map(({ step, measured }) => ({
    ...{ code: String(step), label: short.format(step), depth: 0 as const },
    values: plot.measures.map(({ name }) => valueOf(measured[name])),
  }))
  const values = rows.flatMap((row) => row.values.map((value) => value?.value ?? 0))
  const { name, title, least } = plot
  return {
    ...{ id: name, title, shape: 'lines', unit: 'people', rows, most: Math.max(...values) },
    ...(least !== undefined && { least: Math.min(least, ...values.filter((value) => value > 0)) }),
    basis: `${plot.basis}. From left to right: ${plot.of}.`,
    description: describe(plot, steps),
    series: plot.measures.map(({ name: code, label }, n) => ({ code, label, colour: n + 1 })),
  }
}

/** The same numbers as rows of a table in Markdown. */
export function tableOf(plot: Plot, growth: Growth): string {
  const heads = [plot.of, ...plot.measures.map(({ label }) => label)]
  const rows = (growth[plot.curve] ?? []).map(({ step, measured }) => [
    formatNumber('en', step),
    ...plot.measures.map(({ name }) => numberOf(measured[name] ?? NaN)),
  ])
  const lines = [heads, heads.map((_head, n) => (n === 0 ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Where each line begins and where it ends, for whoever cannot see it. */
function describe({ title, of, measures }: Plot, steps: Growth[string]): string {
  const [first, last] = [steps[0], steps.at(-1)]
  const ends = measures.map(({ name, label }) => {
    const [from, to] = [first?.measured[name] ?? NaN, last?.measured[name] ?? NaN]
    return `${label} from ${numberOf(from)} to ${numberOf(to)}`
  })
  const [least, most] = [first?.step ?? NaN, last?.step ?? NaN].map((n) => formatNumber('en', n))
  return `${title}, from ${least} to ${most} ${of}: ${ends.join('; ')}.`
}

function valueOf(value: number | undefined) {
  return value === undefined ? null : { value, label: numberOf(value), isFew: false }
}

// A number of six digits would not fit below its point.
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
