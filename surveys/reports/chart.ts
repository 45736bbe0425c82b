/** What a chart shows, in words and numbers of one language; how it looks is for whoever draws it. */
export interface Chart {
  /** The same in every language. */
  id: string
  shape: ChartShape
  title: string
  /** What a reader who cannot see it is told: the shape, the largest and the smallest. */
  description: string
  /** How many answered, and how the numbers are rounded. */
  basis: string
  series: ChartSeries[]
  rows: ChartRow[]
  /** The end of the axis: 100 for shares, the largest number otherwise. */
  most: number
  /** Where the axis of `lines` begins if each of its steps is ten times the one before; otherwise it begins at 0. */
  least?: number
  unit: 'share' | 'people' | 'rank'
  /** What stands where nothing is published; “–” if nobody says. */
  notShown?: string
}

/**
 * `bars`: one series. `grouped`: several beside each other. `stacked`: several that add up to a
 * whole. `diverging`: stacked, with the middle of a scale in the middle. `multiples`: a small chart
 * of the same rows for each series. `lines`: waves from left to right, a line for each series.
 */
export const chartShapes = [
  'bars',
  'grouped',
  'stacked',
  'diverging',
  'multiples',
  'lines',
] as const

export type ChartShape = (typeof chartShapes)[number]

export interface ChartSeries {
  code: string
  label: string
  /** Which colour and pattern, from 1; the same meaning has the same one in a whole report, 0 is quiet. */
  colour: number
  /** Of a diverging chart: on which side of the middle. */
  side?: 'left' | 'middle' | 'right'
  /** What its bars are set against; drawn in `bars` and `multiples`. */
  aims?: ChartAim[]
}

/** A figure that was there first, or is to be reached: a line across each bar, and its words. */
export interface ChartAim {
  kind: 'baseline' | 'target'
  /** No larger than `most`. */
  value: number
  /** All that is said of it: “Target: 45 %”. */
  label: string
}

export interface ChartRow {
  code: string
  label: string
  /** A country in its region. */
  depth: 0 | 1
  /** “about 45”, beside the label. */
  base?: string
  /** One for each series; null where nothing is published. */
  values: (ChartValue | null)[]
}

export interface ChartValue {
  value: number
  /** As it is read: “35 %”, “0–4”. */
  label: string
  /** Drawn as a small range and not as nothing: the number is somewhere from 0 to 4. */
  isFew: boolean
  /** There may be more: the bar stays open. */
  isLeast?: true
}
