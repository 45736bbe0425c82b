import { preferNot, type Answer } from '../definition/answer'
import { holds, questionsIn, type Condition } from '../definition/condition'
import type { BaseQuestion } from '../definition/base-question'
import { answersToTry } from '../definition/to-try/answers-to-try'
import { testsIn, type Test } from '../definition/to-try/tests-in'
import { isText, noAnswer, type CountedColumn } from './counted-columns'

/** The cells of one table in which exactly those stand for whom a condition holds. */
export interface Trigger {
  column: CountedColumn
  cells: string[]
}

/**
 * The trigger of a condition about one question, found by trying answers that stand for all others;
 * `undefined` where no table of the question tells for whom it holds. `columns` are those of that
 * question; `fromAll` says that everyone is asked it.
 */
export function triggerOf(
  condition: Condition,
  columns: CountedColumn[],
  fromAll: boolean,
): Trigger | undefined {
  const question = columns[0]?.question
  if (!question || questionsIn(condition).some((id) => id !== question.id)) return undefined
  // Those who were not asked stand in none of its cells.
  if (isText(question) || (holds(condition, {}) && !fromAll)) return undefined
  const tests = testsIn(condition)
  for (const column of candidates(columns, tests)) {
    const answers = answersIn(column, tests)
    const cells = answers && cellsWhere(condition, column, answers)
    if (cells) return { column, cells }
  }
  return undefined
}

/** The tables that could tell: of several, the one a test names, or any where all are silent together. */
function candidates(columns: CountedColumn[], tests: Test[]): CountedColumn[] {
  const [first] = columns
  if (!first) return []
  const { type, optional }: BaseQuestion = first.question
  // Which option was ticked first hangs on all that stand before it.
  if (type === 'multiple' && tests.some(({ op }) => op === 'ranksFirst')) return []
  if (type === 'country' || first.part === undefined) return [first]
  const isNamed = ({ part }: CountedColumn) => tests.some((test) => namesPart(test, type, part))
  const named = columns.filter(isNamed)
  if (named.length > 0) return named.length === 1 ? named : []
  return type === 'matrix' && optional ? [] : [first]
}

function namesPart(test: Test, type: string, part: string | undefined): boolean {
  if (type === 'matrix') return 'row' in test && test.row === part
  const values: (string | number)[] = 'values' in test ? test.values : []
  return part !== undefined && values.includes(part)
}

/** Answers in every cell of the column, and of every kind that the tests could tell apart. */
function answersIn(column: CountedColumn, tests: Test[]): Answer[] | undefined {
  const { question } = column
  const tried = answersToTry(question, [...tests, ...testsFor(column), ...monthsIn(tests)])
  // No test sees the order behind the first place.
  return question.type === 'ranking' ? tried?.flatMap((ranks) => turned(ranks as string[])) : tried
}

/** Tests that tell the cells of a column apart. */
function testsFor({ question, part, cells }: CountedColumn): Test[] {
  const numbers = cells.map(Number).filter((number) => !Number.isNaN(number))
  const named: Test = { op: 'is', question: question.id, values: [...cells, ...numbers] }
  if (question.type === 'date') return cells.map((year) => within(question.id, year))
  if (part === undefined) return [named]
  return question.type === 'matrix' ? [{ ...named, row: part }] : [{ ...named, values: [part] }]
}

function monthsIn(tests: Test[]): Test[] {
  return tests.flatMap((test) => {
    const values: (string | number)[] = 'values' in test ? test.values : []
    const dates = values.map(String).filter((value) => /^\d{4}(-\d{2})?$/.test(value))
    return dates.map((date) => within(test.question, date))
  })
}

function within(question: string, date: string): Test {
  return { op: 'between', question, from: date, to: date }
}

function turned([first, ...rest]: string[]): string[][] {
  const turns = Math.max(rest.length, 1)
  return Array.from({ length: turns }, (_, n) =>
    [first, ...rest.slice(n), ...rest.slice(0, n)].filter((code) => code !== undefined),
  )
}

/** The cells for which the condition holds; `undefined` where it holds for a part of a cell only. */
function cellsWhere(
  condition: Condition,
  column: CountedColumn,
  answers: Answer[],
): string[] | undefined {
  const { always, sometimes } = cellsOf(condition, column, answers)
  return always.length === sometimes.length ? always : undefined
}

/** Cells of which everybody fulfils a condition, and those of which somebody may. */
export interface CellsByTruth {
  always: string[]
  sometimes: string[]
}

/** By the answers to its question alone; `undefined` where too many would have to be tried. */
export function cellsByTruth(
  condition: Condition,
  column: CountedColumn,
): CellsByTruth | undefined {
  const answers = answersIn(column, testsIn(condition))
  return answers && cellsOf(condition, column, answers)
}

function cellsOf(condition: Condition, column: CountedColumn, answers: Answer[]): CellsByTruth {
  const { question, cells } = column
  const truths = new Map([[noAnswer, [holds(condition, {})]]])
  for (const answer of [...answers, ...(cells.includes(preferNot) ? [preferNot] : [])]) {
    const cell = column.cellOf(answer) ?? noAnswer
    const truth = holds(condition, { [question.id]: answer })
    truths.set(cell, [...(truths.get(cell) ?? []), truth])
  }
  const given = [...cells, noAnswer].filter((code) => truths.get(code)?.includes(true))
  return { always: given.filter((code) => !truths.get(code)?.includes(false)), sometimes: given }
}
