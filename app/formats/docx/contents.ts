import { InternalHyperlink, PageReference, Paragraph, Tab, TabStopType, TextRun } from 'docx'

import { line, runs, turned } from './lines'
import { room } from './page'
import type { Heading, Sheet } from './sheet'

/**
 * A list of links with references to pages. LibreOffice reckons the pages as it opens the file, and
 * Word when somebody updates fields. No table of contents of Word's own: LibreOffice leaves the
 * pages of one as they were written, and they are not known here.
 */
export function contents(sheet: Sheet): Paragraph[] {
  const title = line(sheet, 'ContentsHeading', sheet.say('contents'), { pageBreakBefore: true })
  return [title, ...sheet.headings.map((heading) => entry(sheet, heading))]
}

function entry({ letters }: Sheet, { level, title, anchor }: Heading): Paragraph {
  const page = [new TextRun({ children: [new Tab()] }), new PageReference(anchor)]
  return new Paragraph({
    style: `TOC${level}`,
    ...turned(letters),
    tabStops: [{ type: TabStopType.RIGHT, position: room }],
    children: [new InternalHyperlink({ anchor, children: [...runs(letters, title), ...page] })],
  })
}
