import { answered } from '../findings/counted-columns'
import { cellLabel, isQuiet, partLabel } from './answer-labels'
import { nothingShown, type Asked, type Shown } from './asked'
import { barsOf, type Bar } from './bars-chart'
import { barsTable } from './bars-table'
import { cellIn } from './cell-in'
import type { Line } from './lines'
import { people } from './people'
import { allIn, type Scope } from './scope'

export function hasThemes({ source, question }: Asked): boolean {
  return source.tablesOf(question.id, null).some(({ kind }) => kind === 'theme')
}

/** What was written, by what it speaks of: one line for each theme, and who wrote nothing once. */
export function showThemes(asked: Asked, scope: Scope): Shown {
  const { source, question } = asked
  const [all] = allIn(source, question.id)
  if (!all || scope.breakdown !== null) return nothingShown
  const rows = [...themeBars(asked), ...silentBars(asked, all)]
  const wrote = people(source, cellIn(all, answered).n)
  return {
    tables: [barsTable(asked, rows, { first: 'column.theme', base: all.base })],
    charts: [barsOf(asked, { id: question.id, base: all.base, rows })],
    notes: [source.words.say('note.themes', { people: wrote })],
  }
}

/** The largest first, as in the chart: the order of codes says nothing to readers. */
function themeBars({ source, question }: Asked): Bar[] {
  const tables = source.tablesOf(question.id, null).filter(({ kind }) => kind === 'theme')
  const bars = tables.flatMap(({ part = '' }) =>
    allIn(source, question.id, part).map((line) => ({
      ...{ code: part, label: partLabel(source, question, part), cell: cellIn(line, 'yes') },
    })),
  )
  return bars.toSorted((left, right) => right.cell.n - left.cell.n)
}

function silentBars({ source, question }: Asked, { cells }: Line): Bar[] {
  return cells
    .filter(({ code }) => isQuiet(code))
    .map((cell) => ({ code: cell.code, label: cellLabel(source, question, cell.code), cell }))
}
