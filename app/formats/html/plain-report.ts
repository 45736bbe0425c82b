import type { Report } from '#surveys/reports/report'

import { plain } from '../docx/plain'

/** The same report without signs that a document may not hold or that would turn its lines round. */
export function plainReport(report: Report): Report {
  const cleaned = (_: string, value: unknown) => (typeof value === 'string' ? plain(value) : value)
  return JSON.parse(JSON.stringify(report), cleaned) as Report
}
