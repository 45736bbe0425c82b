import { renderToStaticMarkup } from 'react-dom/server'

import type { Report } from '#surveys/reports/report'

import { wordsIn } from '../docx/words'
import { sourceLine } from '../source-line'
import { Page } from './page'
import { plainReport } from './plain-report'

/** A report as one HTML file: no script, nothing fetched from anywhere, charts and look inside. */
export function reportHtml(given: Report, { network }: { network: string }): string {
  const report = plainReport(given)
  const say = wordsIn(report.lang)
  const paper = { report, say, source: sourceLine(report, say) }
  return `<!DOCTYPE html>\n${renderToStaticMarkup(<Page paper={paper} network={network} />)}\n`
}
