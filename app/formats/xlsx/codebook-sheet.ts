import type { Book } from './book'
import { headRow, textCell, wholeCell } from './cells'
import type { SheetPlan } from './sheet'

/** What each code stands for, with a column for each language. */
export function codebookSheet({ codebook: { languages, rows }, words }: Book): SheetPlan {
  const cells = rows.map(({ question, number, what, code, labels }) => [
    textCell(question),
    number === undefined ? null : wholeCell(number),
    textCell(what),
    textCell(code),
    ...languages.map((lang) => textCell(labels[lang] ?? '', { wrap: true })),
  ])
  return {
    name: words.codebook,
    rows: [headRow(['question', 'number', 'what', 'code', ...languages]), ...cells],
    widths: [20, 8, 12, 24, 30],
    frozen: { rows: 1, columns: 4 },
  }
}
