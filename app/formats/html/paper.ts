import type { Report } from '#surveys/reports/report'

import type { Say } from '../docx/words'

/** What every part of the page is given. */
export interface Paper {
  report: Report
  say: Say
  /** Survey, wave, release and hash in a line. */
  source: string
}
