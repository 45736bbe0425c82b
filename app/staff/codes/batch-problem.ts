import { useWords } from '#app/i18n/use-words'
import type { IssueCodesProblem } from '#app/operations/issue-codes'
import type { FieldProblem } from '#app/ui/error-summary'

import type { TypedBatchProblem } from './typed-batch'

export type BatchProblem = IssueCodesProblem | TypedBatchProblem

const fields: Partial<Record<BatchProblem['code'], string>> = {
  'count-wrong': 'count',
  'batch-small': 'count',
  'place-unknown': 'region',
}

/** All that is wrong with a batch, each beside its field. */
export function useBatchProblems(problems: BatchProblem[]) {
  const { t } = useWords('codes')
  const told = problems.map((problem): FieldProblem => ({
    field: fields[problem.code] ?? 'batch',
    text: t(`problems.${problem.code}`, { ...problem }),
  }))
  return { told, textOf: (field: string) => told.find((each) => each.field === field)?.text }
}
