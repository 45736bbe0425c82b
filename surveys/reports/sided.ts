import type { ChartSeries } from './chart'

/** The answers of a scale around its middle, those of one side in colours that belong together. */
export function sided(series: ChartSeries[], scale: string[]): ChartSeries[] {
  const middle = (scale.length - 1) / 2
  return series.map((each) => {
    const at = scale.indexOf(each.code)
    if (at < 0) return each
    // Grey is for what says little, and the middle of a scale says something.
    if (at === middle) return { ...each, side: 'middle', colour: Math.max(6, scale.length) }
    // From the ends inwards: 1, 3, 5 … on the left, 2, 4, 6 … on the right.
    if (at < middle) return { ...each, side: 'left', colour: 2 * at + 1 }
    return { ...each, side: 'right', colour: 2 * (scale.length - at) }
  })
}
