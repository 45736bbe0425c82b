import { useWords } from '#app/i18n/use-words'
import type { PauseProblem } from '#app/operations/consultations/pause'
import type { TakeAwayProblem } from '#app/operations/consultations/take-away'
import type { CloseProblem } from '#app/operations/close'
import type { EraseProblem } from '#app/operations/erase'
import type { FieldProblem } from '#app/ui/error-summary'

export type LifeProblem =
  | Exclude<CloseProblem, { code: 'no-such-survey' }>
  | Exclude<PauseProblem, { code: 'no-such-survey' }>
  | Extract<EraseProblem, { code: 'kept-until' | 'backup-under-way' }>
  | TakeAwayProblem
  /** The title was not typed as it is, where it confirms what cannot be undone. */
  | { code: 'typed-otherwise'; field: 'close-name' | 'erase-name'; title: string }

/** The sentences of a page that came back, and which of them stands at a field. */
export function useLifeProblems(problems: LifeProblem[]) {
  const { t } = useWords('consultations')
  const summary = problems.map((problem): FieldProblem => {
    const field = 'field' in problem ? problem.field : 'main'
    return { field, text: t(`problems.${problem.code}`, { ...problem }) }
  })
  const errorOf = (field: string) => summary.find((each) => each.field === field)?.text
  return { summary, errorOf }
}
