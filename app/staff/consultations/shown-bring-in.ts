import type { BringInProblem } from '#app/operations/consultations/bring-in'

import type { ShownBringInProblem } from './bring-in-problem'
import { shownProblem, type ShownProblems } from './shown-check'

const most = 60

/** Problems in the language of their reader: those of a file that is no survey stand in a list. */
export function shownBringIn(problems: BringInProblem[], lang: string) {
  const shapes = problems.flatMap((problem) =>
    problem.code === 'no-survey' ? [problem.problem] : [],
  )
  // Not even the beginning of a survey: what its author would be told helps nobody here.
  if (shapes.some(({ code }) => code === 'not-a-survey')) {
    const problems: ShownBringInProblem[] = [{ code: 'not-a-survey' }]
    return { problems, unreadable: undefined }
  }
  const others = problems.filter((problem) => problem.code !== 'no-survey')
  const shown = shapes.slice(0, most).map((problem) => shownProblem(problem, undefined, lang))
  const unreadable: ShownProblems = { shown, more: Math.max(0, shapes.length - most) }
  const first: ShownBringInProblem[] = shapes.length > 0 ? [{ code: 'no-survey' }] : []
  return {
    problems: [...first, ...others],
    unreadable: shapes.length > 0 ? unreadable : undefined,
  }
}
