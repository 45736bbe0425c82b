import writeXlsxFile, { type Row } from 'write-excel-file/node'

import { direction } from '#app/i18n/languages'
import type { Monitoring } from '#surveys/monitoring/monitoring'
import type { MonitoringWords } from '#surveys/monitoring/monitoring-words'
import { type MonitoringView, showMonitoring } from '#surveys/monitoring/show-monitoring'

import type { CsvCell } from '../csv'
import { captionLook, headRow, line, noteLook, shareCell, textCell, titleLook } from '../xlsx/cells'
import { wholeCell } from '../xlsx/cells'
import { withHeights } from '../xlsx/heights'
import { packed } from '../xlsx/package'
import { type SheetPlan, withSoundNames } from '../xlsx/sheet'
import { figureColumns, type FigureColumn, figureRows } from './figures'

/** Monitoring as an Excel file. The same figures give the same bytes. */
export async function monitoringXlsx(
  monitoring: Monitoring,
  words: MonitoringWords,
): Promise<Uint8Array> {
  const view = showMonitoring(monitoring, words)
  const sheets = withSoundNames([
    readMe(view, words),
    byYear(view, words),
    allFigures(figureRows(monitoring, words), words),
  ])
  const rightToLeft = direction(words.lang) === 'rtl'
  const written = sheets.map(({ name, rows, widths, frozen }) => {
    const columns = Math.max(1, ...rows.map((row) => row.length))
    return {
      ...{ sheet: name, data: withHeights(rows, widths), rightToLeft },
      orientation: 'landscape' as const,
      columns: Array.from({ length: columns }, (_, at) => ({ width: widths[at] ?? widths.at(-1) })),
      ...{ stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns },
    }
  })
  return packed(await writeXlsxFile(written, { fontFamily: 'Arial', fontSize: 10 }).toBuffer())
}

function readMe({ title, about }: MonitoringView, { say }: MonitoringWords): SheetPlan {
  const rows = [line(title, titleLook), ...about.map((text) => line(text, { wrap: true }))]
  return { name: say('sheet.readme'), rows, widths: [100], frozen: { rows: 1, columns: 0 } }
}

/** One table after another, as they are read. */
function byYear({ title, indicators }: MonitoringView, { say }: MonitoringWords): SheetPlan {
  const tables = indicators.flatMap((indicator): Row[] => [
    [],
    line(indicator.title, captionLook),
    line(indicator.source, noteLook),
    ...(indicator.rows.length > 0 ? [headRow(indicator.columns, 1)] : []),
    ...indicator.rows.map(({ cells }) =>
      cells.map(({ text, n }, at) => {
        if (n !== undefined) return wholeCell(n)
        return textCell(text, at === 0 ? { wrap: true } : { align: 'right' })
      }),
    ),
    ...indicator.notes.map((note) => line(note, noteLook)),
  ])
  const rows = [line(title, titleLook), ...tables]
  return { name: say('sheet.years'), rows, widths: [44, 18], frozen: { rows: 1, columns: 1 } }
}

function allFigures(rows: CsvCell[][], { say }: MonitoringWords): SheetPlan {
  return {
    name: say('sheet.all'),
    rows: [
      headRow(figureColumns),
      ...rows.map((row) => row.map((cell, at) => cellFor(figureColumns[at], cell))),
    ],
    widths: figureColumns.map((column) => (column.endsWith('_label') ? 34 : 14)),
    frozen: { rows: 1, columns: 0 },
  }
}

function cellFor(column: FigureColumn | undefined, cell: CsvCell) {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  return column === 'pct' ? shareCell(cell) : wholeCell(cell)
}
