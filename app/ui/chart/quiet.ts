import type { Chart } from '#surveys/reports/chart'

/** What says little is grey, with the same pattern in all charts for the same meaning. */
export function apartInQuiet(chart: Chart): Chart {
  const used = new Set<number>()
  const series = chart.series.map((each) => {
    if (each.colour > 0) return each
    const wanted = [meanings[each.code] ?? [], free].flat()
    const colour = wanted.find((one) => !used.has(one)) ?? -8 - used.size
    used.add(colour)
    return { ...each, colour }
  })
  return { ...chart, series }
}

const unsure = -6

const meanings: Partial<Record<string, number>> = {
  ...{ prefer_not: 0, noAnswer: -2, other: -3, not_ranked: -4 },
  ...{ unsure, unknown: unsure, not_known: unsure, dont_know: unsure },
}
const free = [-1, -5, -7]
