import { codeOf, type Answer } from '../../definition/answer'
import { holds, type Condition } from '../../definition/condition'
import type { Test } from '../../definition/to-try/tests-in'
import { isText, tableId, type CountedColumn } from '../counted-columns'
import { cellsByTruth, triggerOf } from '../trigger'
import { exactly, sharpest, unknown, type Bounds } from './bounds'
import { triedFor } from './implies'
import { cellsIn, minus, plus, type Sum } from './sum'

/** How many gave an answer that fulfils a condition about one question; silence does not fulfil it. */
export function boundsOfAnswers(condition: Condition, columns: CountedColumn[]): Bounds {
  const [first] = columns
  // Regions and countries are rows, and texts travel apart.
  if (!first || isText(first.question) || columns.some(isPlace)) return unknown
  const trigger = triggerOf(condition, columns, false)
  if (trigger) return exactly(cellsIn(tableId(trigger.column), trigger.cells))
  if (first.question.type === 'multiple') return boundsOfChoices(condition, columns)
  const truths = columns.flatMap((column) => {
    const found = cellsByTruth(condition, column)
    return found ? [{ id: tableId(column), ...found }] : []
  })
  return sharpest({
    least: [[], ...truths.map(({ id, always }) => cellsIn(id, always))],
    most: [...unknown.most, ...truths.map(({ id, sometimes }) => cellsIn(id, sometimes))],
  })
}

function isPlace({ kind }: CountedColumn): boolean {
  return kind === 'region' || kind === 'country'
}

/** Several choices: an option that excludes all others alone, or some of the rest. */
interface Choices {
  question: Extract<CountedColumn['question'], { type: 'multiple' }>
  open: CountedColumn[]
  alone: Sum
  /** Who chose an option alone that fulfils the condition. */
  fulfilling: Sum
}

function boundsOfChoices(condition: Condition, columns: CountedColumn[]): Bounds {
  const { question } = columns[0] ?? {}
  if (question?.type !== 'multiple') return unknown
  const isAlone = ({ part = '' }: CountedColumn) => question.exclusive?.includes(part) === true
  const shut = columns.filter(isAlone)
  const meets = ({ part = '' }: CountedColumn) => holds(condition, { [question.id]: [part] })
  const choices: Choices = {
    question,
    open: columns.filter((column) => !isAlone(column)),
    alone: plus(...shut.map(yes)),
    fulfilling: plus(...shut.filter(meets).map(yes)),
  }
  const named = namedIn(condition)
  return named ? boundsOfNamed(choices, named) : boundsByOption(choices, condition)
}

/** The options of which a condition asks for one. */
function namedIn(condition: Condition): string[] | undefined {
  const tests = condition.op === 'or' ? condition.of : [condition]
  const named = tests.map((test) => (test.op === 'includes' ? test.values : undefined))
  return named.every((values) => values !== undefined) ? named.flat() : undefined
}

// Whoever chose something open chose a named option, or one of the rest.
function boundsOfNamed({ open, alone, fulfilling }: Choices, named: string[]): Bounds {
  const [first] = open
  const free = first ? minus(answering(first), alone) : []
  const isNamed = ({ part = '' }: CountedColumn) => named.includes(part)
  const own = open.filter(isNamed)
  const rest = open.filter((column) => !isNamed(column)).map(yes)
  const least = [...own.map(yes), ...(own.length > 0 ? [minus(free, plus(...rest))] : [])]
  const most = own.length > 0 ? [plus(...own.map(yes)), free] : [[]]
  return sharpest({
    least: [[], fulfilling, ...least.map((sum) => plus(fulfilling, sum))],
    most: most.map((sum) => plus(fulfilling, sum)),
  })
}

/** By each option: whether all who chose it, or did not, fulfil the condition, and whether any. */
function boundsByOption(
  { question, open, alone, fulfilling }: Choices,
  condition: Condition,
): Bounds {
  const { id, exclusive = [] } = question
  const bounds = open.map((column): Bounds => {
    const named: Test = { op: 'includes', question: id, values: [column.part ?? '', ...exclusive] }
    const tried = triedFor(question, [condition, named])?.map(chosenIn)
    if (!tried) return unknown
    const free = tried.filter((chosen) => !chosen.some((code) => exclusive.includes(code)))
    const among = (isChosen: boolean) => {
      const own = free.filter((chosen) => chosen.includes(column.part ?? '') === isChosen)
      const truths = own.map((chosen) => holds(condition, { [id]: chosen }))
      return { every: truths.length > 0 && !truths.includes(false), some: truths.includes(true) }
    }
    const [chosen, left] = [among(true), among(false)]
    const others = minus(cellsIn(tableId(column), ['no']), alone)
    const sumOf = (is: 'every' | 'some') =>
      plus(fulfilling, chosen[is] ? yes(column) : [], left[is] ? others : [])
    return { least: [sumOf('every')], most: [sumOf('some')] }
  })
  return sharpest({
    least: [[], ...bounds.flatMap(({ least }) => least)],
    most: [...unknown.most, ...bounds.flatMap(({ most }) => most)],
  })
}

function chosenIn(answer: Answer): string[] {
  return Array.isArray(answer) ? answer.map(codeOf) : []
}

function yes(column: CountedColumn): Sum {
  return cellsIn(tableId(column), ['yes'])
}

function answering(column: CountedColumn): Sum {
  return cellsIn(tableId(column), ['yes', 'no'])
}
