import type { CountedColumn } from '../counted-columns'
import { pointsOf } from '../../definition/question-types/scale'
import type { PublishedStats } from '../release'
import { countIn, inTable, linesOf, type Line, type Rule } from './checked'

/** Percentages and means follow from the numbers printed, and stand where these are large enough. */
export const shareProblems: Rule = ({ file, columns }) =>
  file.tables.flatMap((table) => {
    const column = columns.get(table.id)
    return linesOf(table).flatMap((line) => [
      ...line.options
        .filter(({ n, pct }) => pct !== percentOf(n, line.base))
        .map(({ code }) => inTable('wrong-percentage', table, line.row, { cell: code })),
      ...(column && !isSame(line.stats, statsOf(line, column))
        ? [inTable('wrong-stats', table, line.row)]
        : []),
    ])
  })

/** R6 and R7: no share and no mean of fewer. */
const leastBase = 20

function percentOf(n: number, base: number): number | null {
  return base < leastBase ? null : Math.round((100 * n) / base)
}

function statsOf(line: Line, { question }: CountedColumn): PublishedStats | undefined {
  if (question.type !== 'scale') return undefined
  const points = pointsOf(question).map((point) => ({ point, n: countIn(line, String(point)) }))
  const all = points.reduce((sum, { n }) => sum + n, 0)
  if (line.base < leastBase || all < leastBase) return undefined
  const sum = points.reduce((total, { point, n }) => total + point * n, 0)
  const at = (place: number) => {
    let below = 0
    return points.find(({ n }) => (below += n) > place)?.point ?? NaN
  }
  const middle = (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2
  return { mean: Math.round((10 * sum) / all) / 10, median: middle }
}

function isSame(given: PublishedStats | undefined, wanted: PublishedStats | undefined): boolean {
  return given?.mean === wanted?.mean && given?.median === wanted?.median
}
