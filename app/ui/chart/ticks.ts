import { formatNumber, formatPercent } from '#app/i18n/format'
import type { Chart } from '#surveys/reports/chart'

/** Three to five round numbers from zero to above all that is drawn. */
export function ticksOf(chart: Chart, lang: string): { value: number; label: string }[] {
  const values = chart.rows.flatMap((row) => row.values.map((value) => value?.value ?? 0))
  const most = Math.max(chart.most, ...values) || 1
  const step = stepOf(most)
  const count = Math.ceil(most / step)
  return Array.from({ length: count + 1 }, (_, place) => {
    const value = place * step
    const write = chart.unit === 'share' ? formatPercent : formatNumber
    return { value, label: write(lang, value) }
  })
}

function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return [0.25, 0.5, 1, 2.5].map((part) => part * power).find((step) => most / step <= 4) ?? power
}
