import type { Asked } from './asked'
import type { Bar } from './bars-chart'
import { countCell, shareCell } from './cells'
import { tableNotes } from './notes'
import type { ReportTable } from './report'

/** One line for each of several that can be true of one person, with how many it is true of. */
export function barsTable(
  { source, question, wording }: Asked,
  bars: Bar[],
  { first, base }: { first: 'column.answer' | 'column.theme'; base: number },
): ReportTable {
  const { words, survey } = source
  const rows = bars.map(({ code, label, cell }) => ({
    ...{ code, label, depth: 0 as const },
    cells: [countCell(words, cell.n), shareCell(words, cell)],
  }))
  const cells = rows.flatMap((row) => row.cells)
  return {
    ...{ id: question.id, caption: wording, rows },
    columns: [
      words.say(first),
      words.say(`column.people.${survey.unit}`),
      words.say('column.share'),
    ],
    notes: tableNotes(source, base, cells),
  }
}
