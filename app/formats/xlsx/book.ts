import type { LongRow } from '#surveys/reports/long-rows'
import type { CodebookRow } from '#surveys/reports/codebook-rows'
import type { Report } from '#surveys/reports/report'

import type { Say } from '../docx/words'
import type { LongHead } from '../long-table'
import type { TableWords } from './words'

/** All that an Excel file is made from, and the words that its sheets share. */
export interface Book {
  report: Report
  numbers: { head: LongHead; rows: LongRow[] }
  codebook: { languages: string[]; rows: CodebookRow[] }
  say: Say
  words: TableWords
  /** Survey, wave, release and hash in a line. */
  source: string
  /** “0–4”. */
  few: string
  /** Where a line begins. */
  startsAt: 'left' | 'right'
  share: string
  people: string
}
