import type { Survey } from '../../definition/survey'
import { basesOf } from '../bases'
import { linkedBases } from '../bounds-of-base'
import type { Sum } from '../bounds/sum'
import { countedColumns, tableId } from '../counted-columns'

/** A sum that is 0 or less, in all and in every row. */
export interface LinkedLimit {
  sum: Sum
  /** The questions whose cells it counts. */
  questions: string[]
}

/** What answers tell of bases of their own, and these of answers. */
export function linkedLimits(survey: Survey): LinkedLimit[] {
  const columns = countedColumns(survey)
  const questionOf = (id: string) =>
    columns.find((column) => tableId(column) === id)?.question.id ?? ''
  const limits = linkedBases(survey, columns, basesOf(survey, columns)).flatMap(
    (each) => each.limits,
  )
  return limits.map((sum) => ({
    sum,
    questions: [...new Set(tablesIn(sum).map((id) => questionOf(id)))],
  }))
}

export function tablesIn(sum: Sum): string[] {
  return [...new Set(sum.flatMap(({ count }) => (count.of === 'cell' ? [count.table] : [])))]
}
