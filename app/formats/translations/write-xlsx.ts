import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'

import { direction } from '#app/i18n/languages'
import type { DeskText } from '#surveys/translation/desk-text'

import { headRow, textCell } from '../xlsx/cells'
import { withHeights } from '../xlsx/heights'
import { packed } from '../xlsx/package'
import type { TranslationSheet } from './sheet'

// Of the name of a sheet.
const mostSigns = 31
const widths = [28, 24, 34, 60, 60, 12]

/** Excel, with the translation in a column beside the English. The same texts give the same bytes. */
export async function writeXlsx({ slug, language, texts }: TranslationSheet): Promise<Uint8Array> {
  const heads = ['key', 'page', 'question', 'en', language, 'state']
  const rows = withHeights([headRow(heads), ...texts.map((text) => rowOf(text, language))], widths)
  const written = {
    ...{
      sheet: `${language} ${slug}`.slice(0, mostSigns),
      data: rows,
      columns: widths.map((width) => ({ width })),
    },
    ...{ orientation: 'landscape' as const, stickyRowsCount: 1, stickyColumnsCount: 1 },
  }
  return packed(await writeXlsxFile([written], { fontFamily: 'Arial', fontSize: 10 }).toBuffer())
}

function rowOf({ key, page, question, source, text, state }: DeskText, language: string): Row {
  const across = direction(language) === 'rtl' ? 'right' : 'left'
  const own: CellObject = { wrap: true, align: across }
  return [
    textCell(key),
    textCell(page?.title ?? '', { wrap: true }),
    textCell(question?.text ?? '', { wrap: true }),
    textCell(source, { wrap: true }),
    textCell(text, own),
    textCell(state),
  ]
}
