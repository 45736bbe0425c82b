import type { ReportWords } from '../reports/report-words'
import type { IndicatorCode } from './indicators'
import type { UnknownReason, ValueNote } from './monitoring'

/** The words of monitoring in one language, beside those of reports. */
export interface MonitoringWords extends Pick<
  ReportWords,
  'number' | 'percent' | 'date' | 'region'
> {
  /** Any language of the interface; labels of surveys are looked up under it. */
  lang: string
  report: ReportWords
  say: (key: MonitoringKey, facts?: Record<string, string | number>) => string
}

/** Every sentence that monitoring needs; the locales have to have them all. */
export type MonitoringKey =
  | `about.${'asOf' | 'running' | 'members' | 'rounded' | 'few' | 'unknown' | 'added'}`
  | `column.${'baseline' | 'measure' | 'target'}`
  | `indicator.${IndicatorCode}`
  | `measure.${'all' | 'asked' | 'published'}`
  | `note.${ValueNote}`
  | `reason.${UnknownReason}`
  | `sheet.${'all' | 'readme' | 'years'}`
  | `source.${'answers' | 'members' | 'releases' | 'surveys'}`
  | `value.${'both' | 'least' | 'unknown'}`
  | 'inYears'
  | 'title'
