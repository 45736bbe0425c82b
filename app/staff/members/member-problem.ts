import { useWords } from '#app/i18n/use-words'
import type { KeepMemberProblem, RemoveMemberProblem } from '#app/operations/members/keep-member'
import { paths } from '#app/paths'
import type { FieldProblem } from '#app/ui/error-summary'

export type MemberPageProblem = KeepMemberProblem | RemoveMemberProblem

/** What is wrong with a member, each by the field to mend. */
export function useMemberProblems(problems: MemberPageProblem[]): FieldProblem[] {
  const { t } = useWords('members')
  return problems.map((problem): FieldProblem => {
    switch (problem.code) {
      case 'member-field':
        return { field: problem.field, text: t(`mend.${problem.field}`) }
      case 'member-country-unclear':
        return { field: problem.field, text: t('mend.country') }
      case 'member-field-long':
        return { field: problem.field, text: t('mend.long', { most: problem.most }) }
      case 'member-there': {
        const text = t('mend.there', { name: problem.name })
        return { field: 'name', text, to: paths.member(problem.id) }
      }
      case 'member-gone':
        return { field: 'name', text: t('mend.gone'), to: paths.members() }
      case 'changed-meanwhile':
        return { field: 'name', text: t('mend.changed') }
      case 'reason-missing':
        return { field: 'reason', text: t('mend.reason') }
      case 'reason-long':
        return { field: 'reason', text: t('mend.long', { most: problem.most }) }
    }
  })
}
