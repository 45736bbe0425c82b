import type { SaveProblem } from '#app/operations/translations/save-texts'

import { fieldOf } from './posted-texts'
import { useProblemWords } from './problem-words'

/** What is to be mended in each text, in the words of the page. */
export function useTextProblems(problems: readonly SaveProblem[]) {
  const told = useProblemWords()
  const textOf = (key: string) =>
    problems
      .filter((problem) => problem.key === key)
      .map(told)
      .join(' ') || undefined
  const summary = [...new Set(problems.map(({ key }) => key))].map((key) => {
    return { field: fieldOf.text(key), text: textOf(key) ?? '' }
  })
  return { summary, textOf }
}
