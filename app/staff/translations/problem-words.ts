import { useWords } from '#app/i18n/use-words'
import type { SaveProblem } from '#app/operations/translations/save-texts'
import type { ImportProblem } from '#surveys/translation/judge-import'

type Told<Problem> = Problem extends unknown ? Omit<Problem, 'key'> : never

/** What is wrong with one text, as translators are told. */
export function useProblemWords() {
  const { t } = useWords('translations')
  return (problem: Told<SaveProblem> | ImportProblem): string => {
    switch (problem.code) {
      case 'places-differ': {
        const { lost, added } = problem
        return [
          ...(lost.length > 0 ? [t('problems.places-lost', { places: lost })] : []),
          ...(added.length > 0 ? [t('problems.places-added', { places: added })] : []),
        ].join(' ')
      }
      case 'changed-meanwhile': {
        const { who, text } = problem
        return who === ''
          ? t('problems.changed-survey', { text })
          : t('problems.changed-meanwhile', { who, text })
      }
      default:
        return t(`problems.${problem.code}`, { ...problem })
    }
  }
}
