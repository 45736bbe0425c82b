import type { Chart, ChartRow } from '#surveys/reports/chart'

/** A chart that is too tall for a page, in so many charts: of some of its small ones, or its rows. */
export function splitChart(
  chart: Chart,
  parts: number,
  title: (part: number, parts: number) => string,
): Chart[] {
  const pieces = chart.shape === 'multiples' ? bySeries(chart, parts) : byRows(chart, parts)
  return pieces.map((piece, index) => ({
    ...piece,
    id: `${chart.id}-${index + 1}`,
    title: title(index + 1, pieces.length),
  }))
}

function bySeries(chart: Chart, parts: number): Chart[] {
  return slices(chart.series.length, parts).map(([from, to]) => ({
    ...chart,
    series: chart.series.slice(from, to),
    rows: chart.rows.map((row) => ({ ...row, values: row.values.slice(from, to) })),
  }))
}

/** Lines need all their waves, and cannot be split by them. */
function byRows(chart: Chart, parts: number): Chart[] {
  if (chart.shape === 'lines') return [chart]
  return slices(chart.rows.length, parts, chart.rows).map(([from, to]) => ({
    ...chart,
    rows: chart.rows.slice(from, to),
  }))
}

/** About equally long; a country does not begin a part, away from its region. */
function slices(count: number, parts: number, rows: ChartRow[] = []): [number, number][] {
  const size = Math.max(1, Math.ceil(count / parts))
  const ends: number[] = []
  for (let end = size; end < count; end = (ends.at(-1) ?? 0) + size) {
    const whole = rows.findLastIndex(({ depth }, at) => at <= end && depth === 0)
    ends.push(whole > (ends.at(-1) ?? 0) ? whole : end)
  }
  return [...ends, count].map((end, index) => [ends[index - 1] ?? 0, end])
}
