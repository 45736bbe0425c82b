import type { AnyLanguage } from '#app/i18n/languages'
import { reportWords } from '#app/i18n/report-words'
import { canonical } from '#surveys/canonical'
import type { AskedCut } from '#surveys/reports/cut'
import { makeReport } from '#surveys/reports/make-report'
import type { Report } from '#surveys/reports/report'

import type { Released } from './find-released'

/** The report of a release in one language: the same for pages, files and the command line. */
export function reportOf(released: Released, lang: AnyLanguage, cut?: AskedCut): Report {
  const { release, versions, outcome, waves } = released
  const earlier = waves.map((wave) => wave.release.hash)
  const name = canonical([release.hash, lang, cut ?? null, outcome, earlier])
  const known = made.get(name)
  const report =
    known ?? makeReport({ release, versions, outcome, trends: waves }, reportWords(lang), cut)
  remember(name, report)
  return report
}

const made = new Map<string, Report>()
/** A survey in all its languages, and a few cuts. */
const mostKept = 16

// A report takes long to make and is asked for again and again; the one not asked for longest goes.
function remember(name: string, report: Report): void {
  made.delete(name)
  made.set(name, report)
  const [oldest = name] = made.keys()
  if (made.size > mostKept) made.delete(oldest)
}
