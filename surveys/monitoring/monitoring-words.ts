import type { ReportWords } from '../reports/report-words'
import type { Caution } from './indicator'
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

/** One sentence after the other, as the language sets them apart. */
export function inTurn({ say }: Pick<MonitoringWords, 'say'>, sentences: string[]): string {
  return sentences.reduce((one, other) => say('inTurn', { one, other }))
}

/** Every sentence that monitoring needs; the locales have to have them all. */
export type MonitoringKey =
  | `about.${'asOf' | 'running' | 'members' | 'rounded' | 'few' | 'unknown' | 'added'}`
  | `caution.${Caution}`
  | `chart.${'baseline' | 'target' | 'drawnBaseline' | 'drawnTarget' | 'least'}`
  | `column.${'baseline' | 'measure' | 'target'}`
  | `indicator.${IndicatorCode}`
  | `measure.${'all' | 'asked' | 'published'}`
  | `note.${ValueNote}`
  | `reason.${UnknownReason}`
  | `sheet.${'all' | 'readme' | 'years'}`
  | `source.${'answers' | 'members' | 'notAsked' | 'releases' | 'surveys'}`
  | `value.${'both' | 'least' | 'unknown'}`
  | 'inTurn'
  | 'inYears'
  | 'title'
