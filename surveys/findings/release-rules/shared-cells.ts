import type { Question } from '../../definition/survey'
import { isPlace, isShared } from '../attack/asked-of-all'
import { noAnswer } from '../counted-columns'
import type { ReleaseProblem } from '../release-problem'
import { countIn, inTable, linesOf, sumIn, type Checked, type Line, type Rule } from './checked'

/** What one person's several answers have in common has the same number wherever it stands. */
export const sharedProblems: Rule = (release) => {
  const questions = new Set([...release.columns.values()].map(({ question }) => question))
  return [...questions].flatMap((question) => partsOf(release, question).flatMap(problemsOf))
}

/** The tables of all parts of a question in one row of one breakdown. */
interface Parts {
  question: Question
  lines: { part: string; shared: string[]; line: Line }[]
  isWhole: boolean
}

function partsOf({ columns, file }: Checked, question: Question): Parts[] {
  const own = [...columns].filter(([, each]) => each.question === question && !isPlace(each))
  if (own.length < 2) return []
  const found = new Map<string, Parts>()
  for (const [id, column] of own) {
    for (const line of file.tables.filter((table) => table.id === id).flatMap(linesOf)) {
      const key = JSON.stringify([line.table.breakdown, line.row])
      const parts = found.get(key) ?? { question, lines: [], isWhole: false }
      const shared = [...column.cells, noAnswer].filter((code) => isShared(column, code))
      parts.lines.push({ part: column.part ?? '', shared, line })
      found.set(key, { ...parts, isWhole: parts.lines.length === own.length })
    }
  }
  return [...found.values()]
}

function problemsOf(parts: Parts): ReleaseProblem[] {
  const { question, lines, isWhole } = parts
  const [first] = lines
  if (!first) return []
  const differing = lines.filter(({ line, shared }) =>
    shared.some((code) => countIn(line, code) !== countIn(first.line, code)),
  )
  if (differing.length > 0) {
    return differing.map(({ line }) => inTable('shared-cell-differs', line.table, line.row))
  }
  if (!isWhole) return []
  const answered = first.line.base - sumIn(first.line, first.shared)
  const { table, row } = first.line
  if (question.type === 'multiple' && !keepsChoices(question, lines, answered)) {
    return [inTable('choices-broken', table, row)]
  }
  if (question.type === 'ranking' && !keepsRanks(question, lines, answered)) {
    return [inTable('ranks-broken', table, row)]
  }
  return []
}

function keepsChoices(
  { exclusive = [], atMost = Infinity }: Extract<Question, { type: 'multiple' }>,
  lines: Parts['lines'],
  answered: number,
): boolean {
  const yes = ({ line }: Parts['lines'][number]) => countIn(line, 'yes')
  const isAlone = ({ part }: Parts['lines'][number]) => exclusive.includes(part)
  const alone = total(lines.filter(isAlone).map(yes))
  const others = lines.filter((line) => !isAlone(line)).map(yes)
  const free = answered - alone
  const isEnough = total(others) >= free
  return free >= 0 && isEnough && others.every((n) => n <= free) && withinMost(others, atMost, free)
}

function withinMost(others: number[], atMost: number, free: number): boolean {
  return atMost >= others.length || total(others) <= atMost * free
}

function keepsRanks(
  { top, optional }: Extract<Question, { type: 'ranking' }>,
  lines: Parts['lines'],
  answered: number,
): boolean {
  const places = Array.from({ length: top }, (_, n) =>
    total(lines.map(({ line }) => countIn(line, String(n + 1)))),
  )
  return places.every((n, at) =>
    at === 0 || !optional ? n === answered : n <= (places[at - 1] ?? 0),
  )
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
