import type { Chart } from '#surveys/reports/chart'
import type { Report } from '#surveys/reports/report'

import type { Letters } from './letters'
import type { Say } from './words'

/** All that the parts of a file are written from. */
export interface Sheet {
  report: Report
  letters: Letters
  say: Say
  network: string
  /** A chart as an SVG file. */
  draw: (chart: Chart) => string
  /** Headings so far, for the contents. */
  headings: Heading[]
  /** Tables so far, as a screen reader names them. */
  tables: NamedTable[]
}

export interface NamedTable {
  caption: string
  description: string
}

export interface Heading {
  level: 1 | 2
  title: string
  anchor: string
}
