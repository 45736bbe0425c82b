import type { Paragraph } from 'docx'

import { heading, line, lines, spokenLines } from './lines'
import type { Sheet } from './sheet'

/** Key messages, and how the numbers came about. */
export function opening(sheet: Sheet): Paragraph[] {
  const { report, say } = sheet
  return [
    ...(report.messages.length > 0
      ? [
          heading(sheet, 1, report.headings.messages, { pageBreakBefore: true }),
          ...spokenLines(sheet, report.messages, report.spoken.messages),
        ]
      : []),
    heading(sheet, 1, say('method')),
    ...lines(sheet, report.method),
    heading(sheet, 2, say('reading')),
    ...lines(sheet, report.reading),
    ...rowNotes(sheet),
  ]
}

function rowNotes(sheet: Sheet): Paragraph[] {
  const noted = sheet.report.rowNotes.filter(({ notes }) => notes.length > 0)
  if (noted.length === 0) return []
  return [
    heading(sheet, 2, sheet.say('rows')),
    ...noted.flatMap(({ label, notes }) => [line(sheet, 'Caption', label), ...lines(sheet, notes)]),
  ]
}

export function outcome(sheet: Sheet): Paragraph[] {
  const { outcome: done, headings, spoken } = sheet.report
  if (done.length === 0) return []
  return [heading(sheet, 1, headings.outcome), ...spokenLines(sheet, done, spoken.outcome)]
}
