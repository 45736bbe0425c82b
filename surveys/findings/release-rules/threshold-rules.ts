import { thresholdsOf } from '../../definition/thresholds'
import { baseOf, isPlace } from '../attack/asked-of-all'
import { noAnswer, type CountedColumn } from '../counted-columns'
import { releaseProblem, type ReleaseProblem } from '../release-problem'
import { inTable, linesOf, type Checked, type Line, type Rule } from './checked'

/** R1 and R2: true counts that meet a threshold are never published below it. */
export const thresholdProblems: Rule = (release) => {
  const { file, survey, breakdowns } = release
  const { numbers, compare, group, country } = thresholdsOf(survey)
  const n = file.method.responses
  const isBroken = Object.keys(file.rows).length > 0
  const few = [
    ...(file.tables.length > 0 && n < numbers ? [few1('too-few-responses', numbers)] : []),
    ...(isBroken && n < compare ? [few1('too-few-to-compare', compare)] : []),
  ]
  const rows = Object.entries(file.rows).flatMap(([name, each]) => {
    const kind = breakdowns.find((breakdown) => breakdown.name === name)?.kind
    const least = kind === 'country' ? country : group
    return each
      .filter(({ base }) => base < least)
      .map(({ code }) =>
        releaseProblem('row-below-base', `rows.${name}.${code}`, { row: code, least }),
      )
  })
  return [...few, ...rows, ...file.tables.flatMap((table) => tableThresholds(release, table))]
}

function few1(code: 'too-few-responses' | 'too-few-to-compare', least: number): ReleaseProblem {
  return releaseProblem(code, 'method.responses', { least })
}

function tableThresholds(
  release: Checked,
  table: Checked['file']['tables'][number],
): ReleaseProblem[] {
  const column = release.columns.get(table.id)
  if (!column || isPlace(column)) return []
  const isForAll = baseOf(release, column.question.id).of.kind === 'all'
  const least = table.breakdown === null ? leastAsked : leastInRow(release)
  return [
    ...linesOf(table)
      .filter(({ base }) => !isForAll && base < least)
      .map(({ row }) => inTable('too-few-asked', table, row, { least })),
    ...(table.breakdown === null && !table.options && (isForAll || (table.base ?? 0) >= leastAsked)
      ? [inTable('wrong-table', table)]
      : []),
    ...linesOf(table)
      .filter((line) => line.row !== undefined && isNearlyAll(line, column))
      .map(({ row }) => inTable('nearly-everyone', table, row)),
  ]
}

/** R8: of fewer only the base is shown. */
const leastAsked = 20

/** R8: with fewer in any row, the question is not broken down. */
function leastInRow({ survey }: Checked): number {
  return thresholdsOf(survey).group
}

/** R5: in a row of 40 or more no answer holds nine of ten. */
function isNearlyAll({ base, options }: Line, { question, cells }: CountedColumn): boolean {
  const silent = question.type === 'ranking' ? ['not_ranked', noAnswer] : [noAnswer]
  const told = question.type === 'multiple' ? ['yes'] : cells.filter((c) => !silent.includes(c))
  return base >= 40 && options.some(({ code, n }) => told.includes(code) && 10 * n >= 9 * base)
}
