import { formatNumber, formatPercent } from '#app/i18n/format'
import type { Chart } from '#surveys/reports/chart'

interface Tick {
  value: number
  label: string
}

/** Round numbers from the foot of the axis to above all that is drawn: three to five, or each power of ten. */
export function ticksOf(chart: Chart, lang: string): Tick[] {
  const values = chart.rows.flatMap((row) => row.values.map((value) => value?.value ?? 0))
  const most = Math.max(chart.most, ...values) || 1
  const write = chart.unit === 'share' ? formatPercent : formatNumber
  const steps = chart.least === undefined ? evenSteps(most) : powers(chart.least, most)
  return steps.map((value) => ({ value, label: write(lang, value) }))
}

/** Where a number stands on the axis with these ticks, from 0 to 1; what is below its foot stands there. */
export function axisThrough(ticks: Tick[]): (value: number) => number {
  const [foot, top] = [ticks[0]?.value ?? 0, ticks.at(-1)?.value ?? 1]
  if (foot === 0) return (value) => value / top
  return (value) => Math.log(Math.max(value, foot) / foot) / Math.log(top / foot)
}

function evenSteps(most: number): number[] {
  const step = stepOf(most)
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step)
}

function powers(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least))
  const last = Math.max(first + 1, Math.ceil(Math.log10(most)))
  return Array.from({ length: last - first + 1 }, (_, place) => Number(`1e${first + place}`))
}

function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [0.25, 0.5, 1, 2.5].map((part) => part * power).find((step) => most / step <= 4) ?? power
}
