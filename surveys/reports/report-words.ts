import type { Word } from '../definition/piece'
import type { Language } from '../definition/survey'
import type { ReportKey } from './report-key'

/** The words of reports in one language; which there are is for the locales to say. */
export interface ReportWords {
  /** Of the texts of a survey; its own words may be in another. */
  lang: Language
  /** Said where its own words are in another language than the texts. */
  partly?: string
  say: (key: ReportKey, facts?: Facts) => string
  /** A word of the interface that can be an answer: “Yes”, “I prefer not to say”. */
  word: (word: Word) => string
  number: (value: number) => string
  /** What is read from left to right in every script, like “0–4”, shut off from what stands around. */
  leftToRight: (text: string) => string
  /** A whole percentage, with the sign as the language writes it. */
  percent: (value: number) => string
  /** One decimal, for means. */
  decimal: (value: number) => string
  /** A day, a month (`2026-03`) or a year. */
  date: (day: string) => string
  /** “6 to 20”, “51 or more”. */
  band: (from: string, to?: string) => string
  list: (parts: string[]) => string
  /** What a language is called. */
  language: (code: Language) => string
  /** “A, B or C”. */
  either: (parts: string[]) => string
  country: (code: string) => string
  region: (code: string) => string
}

export type Facts = Record<string, string | number | string[]>
