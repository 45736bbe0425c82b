import { useWords } from '#app/i18n/use-words'
import type { ChangeColleagueProblem } from '#app/operations/people/change-colleague'
import type { InviteProblem } from '#app/operations/people/invite'
import type { AccessEndProblem } from '#app/operations/packs/set-access-end'
import type { FieldProblem } from '#app/ui/error-summary'

import type { LimitsProblem } from './limits'

export type PersonProblem =
  InviteProblem | ChangeColleagueProblem | LimitsProblem | AccessEndProblem

const fields: Partial<Record<PersonProblem['code'], string>> = {
  'roles-missing': 'roles',
  'last-administrator': 'roles',
  'second-leaves': 'even',
  'survey-unknown': 'surveys',
  'country-unknown': 'countries',
  'changed-meanwhile': 'roles',
  'person-gone': 'roles',
  'day-unreadable': 'lastDay',
  'day-changed-meanwhile': 'lastDay',
}

/** The parts of a person’s page, each a form of its own. */
export type PersonForm = 'change' | 'access' | 'back' | 'end'

/** Where the part stands for which something is wrong that belongs to none of its fields. */
const places: Record<Exclude<PersonForm, 'change'>, string> = {
  access: 'lastDay',
  back: 'let-back',
  end: 'end',
}

/** The sentence below a field, by the field’s name. */
export function useProblemTexts(problems: PersonProblem[], form?: PersonForm) {
  const summary = useProblemSummary(problems, form)
  return (field: string) => summary.find((each) => each.field === field)?.text
}

export function useProblemSummary(
  problems: PersonProblem[],
  form: PersonForm = 'change',
): FieldProblem[] {
  const { t } = useWords('people')
  return problems.map((problem) => ({
    field: fieldOf(problem, form),
    text: t(`problems.${problem.code}`, { ...problem }),
  }))
}

function fieldOf({ code }: PersonProblem, form: PersonForm): string {
  if (form === 'change') return fields[code] ?? 'name'
  return form === 'end' && code === 'second-leaves' ? 'even-end' : places[form]
}
