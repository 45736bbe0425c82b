import type { Row } from 'write-excel-file/node'

import type { Book } from './book'
import { captionLook, line, noteLook, textCell, titleLook } from './cells'
import type { SheetPlan } from './sheet'

/** What the numbers are, how they came about and where they stand; `sheets` are those that follow. */
export function readMe(book: Book, sheets: { name: string; about: string }[]): SheetPlan {
  const { report, say, words, few } = book
  const { cut, title, headings, citation, messages, method, reading, rowNotes, outcome } = report
  const zero = words.aboutZero.replace('{{few}}', few)
  const rows: Row[] = [
    line(title, titleLook),
    ...(cut ? [line(say('cut', { label: cut.label }), captionLook)] : []),
    ...(cut?.instead === undefined ? [] : [line(cut.instead, wrapped)]),
    ...(cut?.sizes === undefined ? [] : [line(cut.sizes, wrapped)]),
    line(citation, { ...noteLook, ...wrapped }),
    line(book.source, { ...noteLook, ...wrapped }),
    ...part(headings.messages, messages),
    ...part(say('method'), method),
    ...part(say('reading'), [...reading, zero]),
    ...rowNotes.flatMap(({ label, notes }) => part(`${say('rows')} – ${label}`, notes)),
    ...part(headings.outcome, outcome),
    [],
    line(words.sheets, captionLook),
    ...sheets.map(({ name, about }) => [textCell(`${name}: ${about}`, wrapped)]),
  ]
  return { name: words.readme, rows, widths: [100], frozen: { rows: 1, columns: 0 } }
}

const wrapped = { wrap: true }

function part(heading: string, texts: string[]): Row[] {
  if (texts.length === 0) return []
  return [[], line(heading, captionLook), ...texts.map((text) => line(text, wrapped))]
}
