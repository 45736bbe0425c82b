import { preferNot } from '../../definition/answer'
import type { Question } from '../../definition/survey'
import { noAnswer } from '../counted-columns'
import type { RawBase, RawTable } from '../raw-counts'
import type { Counted } from './frame'
import { keyOf, type Place } from './place'

/** Everybody, or those who were asked. */
export function baseKey({ base, at }: Pick<Counted, 'base' | 'at'>, place?: Place): string {
  return keyOf(baseName(base, at), place)
}

export function baseName({ of }: RawBase, at: number): string {
  return of.kind === 'all' ? 'n' : `asked ${at}`
}

export function notAskedKey(at: number, place?: Place): string {
  return keyOf(`not asked ${at}`, place)
}

/** Cells that hold the same people in all tables of a question have one key. */
export function cellKey(
  { question, tables }: Pick<Counted, 'question' | 'tables'>,
  { id }: Pick<RawTable, 'id'>,
  code: string,
  place?: Place,
): string {
  const isShared = tables.length > 1 && sharedCells(question).includes(code)
  return keyOf(isShared ? sharedName(question.id, code) : `${id}: ${code}`, place)
}

export function sharedName(question: string, code: string): string {
  return `all of ${question}: ${code}`
}

/** The cells in which everybody stands for all parts of a question, or for none. */
export function sharedCells(question: Question): string[] {
  switch (question.type) {
    case 'multiple':
      return [noAnswer]
    case 'ranking':
      return [noAnswer, preferNot]
    case 'matrix':
      return question.optional ? [preferNot] : [noAnswer, preferNot]
    default:
      return []
  }
}
