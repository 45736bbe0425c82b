import { preferNot } from '../../definition/answer'
import type { Question } from '../../definition/survey'
import { noAnswer } from '../counted-columns'
import type { RawTable } from '../raw-counts'
import type { Counted } from './frame'

/** A number of a question with a weight: a cell of one of its tables, or those who were asked. */
export interface Term {
  table?: RawTable
  code?: string
  weight: number
}

/** What everybody knows of the answers to a question: these together are 0 or less. */
export type KnownLimit = Term[]

/** What the rules of answering tell about the numbers of a question, in every row. */
export function limitsOf({ question, tables }: Pick<Counted, 'question' | 'tables'>): KnownLimit[] {
  if (question.type === 'multiple') return limitsOfSeveral(question, tables)
  if (question.type === 'ranking') return limitsOfRanks(question, tables)
  return []
}

type Of<Type extends Question['type']> = Extract<Question, { type: Type }>

// Whoever answered ticked one option that excludes all others, or from one to `atMost` of the rest.
function limitsOfSeveral(question: Of<'multiple'>, tables: RawTable[]): KnownLimit[] {
  const { exclusive = [], atMost } = question
  const isExclusive = ({ part = '' }: RawTable) => exclusive.includes(part)
  const alone = tables.filter(isExclusive)
  const open = tables.filter((table) => !isExclusive(table))
  const ofAll = (each: RawTable[], code: string, weight: number) =>
    each.map((table) => ({ table, code, weight }))
  const answered = (weight: number) => [{ weight }, { code: noAnswer, weight: -weight }]
  const apart = open.map((table) => [...ofAll(alone, 'yes', 1), { table, code: 'no', weight: -1 }])
  const together = [...ofAll(alone, 'yes', 1), ...answered(-1)]
  const few = [
    ...ofAll(open, 'yes', 1),
    ...ofAll(alone, 'yes', atMost ?? 0),
    ...answered(-(atMost ?? 0)),
  ]
  return [
    [...answered(1), ...ofAll(tables, 'yes', -1)],
    ...(alone.length === 0 ? [] : open.length === 0 ? [together] : apart),
    ...(atMost === undefined || atMost >= open.length ? [] : [few]),
  ]
}

// Everybody who answered named one first, and a next one only behind it; all of them if they must.
function limitsOfRanks(question: Of<'ranking'>, tables: RawTable[]): KnownLimit[] {
  const ranks = Array.from({ length: question.top }, (_, n) => String(n + 1))
  const named = (rank: string, weight: number) =>
    tables.map((table) => ({ table, code: rank, weight }))
  const silent = [noAnswer, preferNot].filter((code) => tables[0]?.cells.includes(code))
  const answered = (weight: number) => [
    { weight },
    ...silent.map((code) => ({ code, weight: -weight })),
  ]
  return ranks.flatMap((rank, n) => {
    const before = n === 0 ? answered(-1) : named(String(n), -1)
    const notMore = [...named(rank, 1), ...before]
    const isAll = n === 0 || question.optional !== true
    return isAll ? [notMore, [...answered(1), ...named(rank, -1)]] : [notMore]
  })
}
