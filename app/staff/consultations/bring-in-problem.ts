import { formatNumber } from '#app/i18n/format'
import { useWords } from '#app/i18n/use-words'
import type { BringInProblem } from '#app/operations/consultations/bring-in'
import type { FieldProblem } from '#app/ui/error-summary'

import type { UploadProblem } from '../uploaded-text'

/** What a page says of a file; why a file is no survey stands in a list of its own. */
export type ShownBringInProblem =
  | Exclude<BringInProblem, { code: 'no-survey' }>
  | UploadProblem
  | { code: 'no-json' }
  | { code: 'no-survey' }
  | { code: 'not-a-survey' }
  | { code: 'not-in-catalogue' }

/** The sentences, each at the field of the file. */
export function useBringInProblems(problems: ShownBringInProblem[]): FieldProblem[] {
  const { t, lang } = useWords('consultations')
  return problems.map((problem) => {
    const most = 'most' in problem ? formatNumber(lang, problem.most / 1024) : ''
    const questions = 'questions' in problem ? problem.questions : []
    return { field: 'file', text: t(`problems.${problem.code}`, { ...problem, most, questions }) }
  })
}
