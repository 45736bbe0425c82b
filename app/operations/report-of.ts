import { reportWords } from '#app/i18n/report-words'
import { keeper } from '#app/keeper'
import { canonical } from '#surveys/canonical'
import type { AskedCut } from '#surveys/reports/cut'
import { makeReport } from '#surveys/reports/make-report'
import type { Report } from '#surveys/reports/report'

import type { Released } from './find-released'

/** The report of a release in one language: the same for pages, files and the command line. */
export function reportOf(released: Released, lang: string, cut?: AskedCut): Report {
  const { mark, body, release, versions, outcome, waves } = released
  const name = canonical([mark, lang, cut ?? null])
  const known = made.find(name)
  if (known) return known
  const report = makeReport({ release, versions, outcome, trends: waves }, reportWords(lang), cut)
  made.keep(name, report, body.length)
  return report
}

// A report takes long to make, is asked for again and again, and is about as long as its release.
const made = keeper<Report>(16 * 1024 * 1024)
