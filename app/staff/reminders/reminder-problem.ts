import { useWords } from '#app/i18n/use-words'
import type { ReminderTextProblem } from '#app/operations/reminders/reminder-text'
import type { SendReminderProblem } from '#app/operations/reminders/send-reminder'
import type { FieldProblem } from '#app/ui/error-summary'

export type ReminderProblem = ReminderTextProblem | SendReminderProblem

/** All that is wrong with a reminder; `name` is how the language of the text is called. */
export function useReminderProblems(problems: ReminderProblem[], name = '') {
  const { t } = useWords('reminders')
  const told = problems.map((problem): FieldProblem => {
    const field = problem.code.startsWith('subject') ? 'subject' : fieldOf(problem)
    return { field, text: t(`problems.${problem.code}`, { name, ...problem }) }
  })
  return { told, textOf: (field: string) => told.find((each) => each.field === field)?.text }
}

function fieldOf({ code }: ReminderProblem): string {
  return code.startsWith('body') || code === 'changed-meanwhile' ? 'body' : 'send'
}
