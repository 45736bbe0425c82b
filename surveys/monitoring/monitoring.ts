import type { MonitoringSource } from './indicator'
import type { IndicatorCode } from './indicators'

export const monitoringFormat = 'soundings.monitoring/1'

/** All indicators by year, in codes and numbers of no language. */
export interface Monitoring {
  format: typeof monitoringFormat
  year: number
  /** The day of the figures that the register gives. */
  asOf: string
  /** The year is not over, so its figures are so far. */
  isRunning: boolean
  /** Oldest first; the last is the year asked for. */
  years: number[]
  indicators: Monitored[]
}

export interface Monitored {
  code: IndicatorCode
  source: MonitoringSource
  /** What a target is given in. */
  unit: 'number' | 'percent'
  baselineYear: number
  /** The question as it was worded last, where the figures are answers. */
  wording: Labels
  measures: Measure[]
}

/** One row of figures: all members, those of a region, an answer. */
export interface Measure {
  code: string
  /** The answer as it was worded last; other measures are named by the interface. */
  labels: Labels
  baseline: Value
  target: number | null
  /** One for each year. */
  values: Value[]
}

export type Labels = Partial<Record<string, string>>

export type Value = KnownValue | UnknownValue

export interface KnownValue {
  year: number
  isKnown: true
  /** Of released answers 0 stands for any number from 0 to 4. */
  n: number
  /** As released; null where the base is too small for a share. */
  pct?: number | null
  base?: number
  /** How far away the true number may be; 0 where it is exact. */
  margin: number
  /** There may have been more. */
  isLeast: boolean
  notes: ValueNote[]
  releases: ReleaseName[]
}

export interface UnknownValue {
  year: number
  isKnown: false
  reason: UnknownReason
}

export interface ReleaseName {
  survey: string
  release: number
  hash: string
}

export type ValueNote =
  | 'left-since'
  | 'undated'
  | 'not-all-released'
  | 'regions-together'
  | 'asked-with-care'
  | 'asked-differently'

export type UnknownReason =
  | 'no-register'
  | 'none-left'
  | 'none-joined'
  | 'no-joining-dates'
  | 'only-today'
  | 'no-networks'
  | 'before-first-survey'
  | 'none-held'
  | 'none-published'
  | 'not-released'
  | 'regions-not-shown'
  | 'no-wave'
  | 'still-open'
  | 'not-asked'
  | 'not-shown'
  | 'baseline-later'

/** Known, and not of a year whose question meant something else. */
export function isDrawn(value: Value): value is KnownValue {
  return value.isKnown && !value.notes.includes('asked-differently')
}

export function unknown(year: number, reason: UnknownReason): UnknownValue {
  return { year, isKnown: false, reason }
}

export function exactly(
  year: number,
  n: number,
  more: Partial<Pick<KnownValue, 'isLeast' | 'notes' | 'releases'>> = {},
): KnownValue {
  return { year, isKnown: true, n, margin: 0, isLeast: false, notes: [], releases: [], ...more }
}
