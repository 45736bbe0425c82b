import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'

import type { Chart } from '#surveys/reports/chart'
import type { Report } from '#surveys/reports/report'

import { ownText, questionnaire } from './annex'
import { contents } from './contents'
import { cover } from './cover'
import { groups } from './groups'
import { lettersOf } from './letters'
import { line, runs, turned } from './lines'
import { opening, outcome } from './method'
import { packed } from './package'
import { page } from './page'
import { plain } from './plain'
import { chapter } from './questions'
import type { Sheet } from './sheet'
import { stylesFor } from './styles'
import { wordsIn } from './words'

export interface DocxOptions {
  /** The line above the title: whose findings these are. */
  network: string
  /** A chart as an SVG file of its own. */
  draw: (chart: Chart) => string
}

/** A report as a Word file. The same report gives the same bytes. */
export async function reportDocx(report: Report, options: DocxOptions): Promise<Uint8Array> {
  const letters = lettersOf(report.lang)
  const say = wordsIn(report.lang)
  const sheet: Sheet = { report, letters, say, ...options, headings: [], tables: [] }
  const body = bodyOf(sheet)
  const document = new Document({
    title: plain(report.title),
    creator: plain(options.network),
    lastModifiedBy: plain(options.network),
    description: plain(report.citation),
    styles: stylesFor(letters),
    sections: [section(sheet, [...cover(sheet), ...contents(sheet), ...body])],
  })
  return packed(document, sheet)
}

/** Before the contents, which name what is written here. */
function bodyOf(sheet: Sheet): FileChild[] {
  return [
    ...opening(sheet),
    ...sheet.report.chapters.flatMap((part) => chapter(sheet, part)),
    ...outcome(sheet),
    ...ownText(sheet),
    ...groups(sheet),
    ...questionnaire(sheet),
  ]
}

function section(sheet: Sheet, children: FileChild[]): ISectionOptions {
  const headers = { default: new Header({ children: [line(sheet, 'Header', sheet.report.title)] }) }
  const properties = { page, titlePage: true }
  return { properties, headers, footers: { default: footer(sheet) }, children }
}

function footer({ report, say, letters }: Sheet): Footer {
  const { survey, release } = report
  const words = runs(letters, `${say('release', { survey, release })} · `)
  const page = new TextRun({ children: [PageNumber.CURRENT] })
  const alignment = AlignmentType.END
  return new Footer({
    children: [
      new Paragraph({ style: 'Footer', alignment, ...turned(letters), children: [...words, page] }),
    ],
  })
}
