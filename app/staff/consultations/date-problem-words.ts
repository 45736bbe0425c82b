import { useWords } from '#app/i18n/use-words'
import type { ChangeDatesProblem } from '#app/operations/consultations/change-dates'
import type { FieldProblem } from '#app/ui/error-summary'

const fields: Partial<Record<ChangeDatesProblem['code'], string>> = {
  'opened-already': 'opens',
  'opens-earlier': 'opens',
  'opens-in-the-past': 'opens',
  'retention-before-closing': 'retention',
  'retention-later': 'retention',
}

/** The sentences of a page of dates that came back, each at its field. */
export function useDateProblems(problems: ChangeDatesProblem[]): FieldProblem[] {
  const { t } = useWords('consultations')
  return problems.map((problem) => ({
    field: problem.code === 'no-day' ? problem.field : (fields[problem.code] ?? 'closes'),
    text: t(`problems.${problem.code}`, { ...problem }),
  }))
}
