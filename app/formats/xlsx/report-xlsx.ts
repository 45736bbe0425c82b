import writeXlsxFile from 'write-excel-file/node'

import { direction } from '#app/i18n/languages'
import type { ReportQuestion } from '#surveys/reports/report'

import { wordsIn } from '../docx/words'
import { letterOf } from '../column-letter'
import { sourceLine } from '../source-line'
import type { Book } from './book'
import { codebookSheet } from './codebook-sheet'
import { withHeights } from './heights'
import { numbersSheet } from './numbers-sheet'
import { packed } from './package'
import { pagesAcross, type Print } from './print'
import { questionSheet } from './question-sheet'
import { readMe } from './read-me'
import { withSoundNames, type SheetPlan } from './sheet'
import { tableWords } from './words'

export type BookInput = Omit<Book, 'say' | 'words' | 'source' | 'startsAt'>

/** A report as an Excel file. The same report gives the same bytes. */
export async function reportXlsx(given: BookInput): Promise<Uint8Array> {
  const { report } = given
  const [say, words] = [wordsIn(report.lang), tableWords(report.lang)]
  const rightToLeft = direction(report.lang) === 'rtl'
  const startsAt = rightToLeft ? 'right' : 'left'
  const book: Book = { ...given, say, words, startsAt, source: sourceLine(report, say) }
  const sheets = sheetsOf(book)
  const written = sheets.map((sheet) => ({
    ...{ sheet: sheet.name, data: withHeights(sheet.rows, sheet.widths), rightToLeft },
    orientation: 'landscape' as const,
    columns: Array.from({ length: columnsOf(sheet) }, (_, at) => ({
      width: sheet.widths[at] ?? sheet.widths.at(-1),
    })),
    ...{ stickyRowsCount: sheet.frozen.rows, stickyColumnsCount: sheet.frozen.columns },
  }))
  const look = { fontFamily: 'Arial', fontSize: 10 }
  return packed(await writeXlsxFile(written, look).toBuffer(), sheets.map(printOf))
}

function columnsOf({ rows }: SheetPlan): number {
  return Math.max(1, ...rows.map((row) => row.length))
}

function printOf(sheet: SheetPlan): Print {
  const { name, widths, frozen, printed = sheet.rows.length } = sheet
  const columns = columnsOf(sheet)
  const across = sheet.printed === undefined ? pagesAcross(widths, columns) : 1
  const titles = across > 1 && frozen.columns > 0 ? '$A:$A,$1:$1' : '$1:$1'
  return { name, across, titles, area: `$A$1:$${letterOf(columns - 1)}$${printed}` }
}

function sheetsOf(book: Book): SheetPlan[] {
  const { words, report } = book
  const asked = report.chapters.flatMap(({ questions }) => questions)
  const questions = asked.map((question) => questionSheet(book, question))
  const own = [readMe(book, []), ...questions, numbersSheet(book), codebookSheet(book)]
  const named = withSoundNames(own)
  const abouts = [...asked.map(aboutOf), words.aboutNumbers, words.aboutCodebook]
  const listed = abouts.map((about, at) => ({ name: named[at + 1]?.name ?? '', about }))
  return withSoundNames([readMe(book, listed), ...named.slice(1)])
}

function aboutOf({ wording }: ReportQuestion): string {
  return wording
}
