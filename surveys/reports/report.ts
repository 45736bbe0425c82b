import type { Language } from '../definition/survey'
import type { Chart } from './chart'

/**
 * All that a release says in one language, in the order it is read, and nothing of how it looks:
 * pages, Word, Excel and HTML are each laid out from this.
 */
export interface Report {
  lang: Language
  survey: string
  wave?: number
  release: number
  /** Of the release; whoever has it can check every number. */
  hash: string
  title: string
  /** What the numbers are cut to, in words; absent where they are of everybody. */
  cut?: ReportCut
  /** What stands above its parts. */
  headings: ReportHeadings
  /** The languages of what the network wrote itself, where it did not write in that of the report. */
  spoken: { messages: Language; outcome: Language }
  /** Paragraphs; one that begins with “- ” is a point of a list. */
  messages: string[]
  /** How the numbers came about, one paragraph each. */
  method: string[]
  /** How to read them: rounding, “0–4”, shares. */
  reading: string[]
  /** Rows that stand for several, by breakdown. */
  rowNotes: RowNotes[]
  chapters: ReportChapter[]
  /** What was done since, as the network wrote it. */
  outcome: string[]
  citation: string
  /** The whole questionnaire, as it was asked in this language. */
  questionnaire: AskedPage[]
}

export interface ReportCut {
  breakdown: string
  code: string
  label: string
  /** What was asked for and is not published, with the reason; the cut is then a wider one. */
  instead?: string
  /** How many stand in the place, in what holds it and altogether. */
  sizes?: string
}

/** The same on pages and in files; over the key messages of a cut, that they are of everybody. */
export type ReportHeadings = Record<'messages' | 'outcome', string>

export interface RowNotes {
  breakdown: string
  label: string
  notes: string[]
}

/** A page of the survey. */
export interface ReportChapter {
  id: string
  title: string
  questions: ReportQuestion[]
}

export interface ReportQuestion {
  id: string
  /** Counted through the whole report, from 1. */
  number: number
  kind: string
  /** It follows from another answer, so that nobody was asked. */
  isDerived?: true
  /** Exactly as it was asked. */
  wording: string
  /** How it was asked before a correction. */
  earlierWordings: string[]
  /** Who was asked, how many that are, and why something is not shown. */
  about: string[]
  /** The whole survey first, then a breakdown each; empty where only the base is published. */
  views: ReportView[]
  quotes: ReportQuote[]
  /** Beside earlier waves; absent where there are none. */
  trend?: ReportTrend
}

/** A question seen by one breakdown, or altogether. */
export interface ReportView {
  breakdown: string | null
  /** “All answers”, “By region”. */
  label: string
  charts: Chart[]
  tables: ReportTable[]
  notes: string[]
}

export interface ReportTable {
  /** The same in every language and format: `<question>`, then `.<part>` and `~<breakdown>` as needed. */
  id: string
  caption: string
  /** The first names what stands at the head of each row. */
  columns: string[]
  rows: ReportRow[]
  /** What stands below it: bases, rounding. */
  notes: string[]
}

export interface ReportRow {
  code: string
  label: string
  /** A country in its region. */
  depth: 0 | 1
  cells: ReportCell[]
}

/** What is read, and what a spreadsheet reckons with; `n` and `pct` stand where the text shows them. */
export interface ReportCell {
  text: string
  n?: number
  pct?: number
  /** A mean, a median or a mean rank. */
  value?: number
}

export interface ReportQuote {
  text: string
  lang: Language
  /** In the language of the report, where there is a translation. */
  translation?: string
  /** Who said it, as far as may be told. */
  from: string
}

export interface ReportTrend {
  /** Whether the waves may stand side by side, and why not, in words. */
  verdict: string
  notes: string[]
  charts: Chart[]
  tables: ReportTable[]
}

export interface AskedPage {
  title: string
  questions: AskedQuestion[]
}

export interface AskedQuestion {
  id: string
  /** The same as in the report. */
  number?: number
  wording: string
  hint?: string
  /** When it is asked, where that is not always. */
  when?: string
  options: string[]
  /** Rows of a matrix. */
  rows: string[]
}
