import { i18next } from '#app/i18n/i18next'
import type { PartProblem } from '#app/operations/analysis/read-part'
import type { JudgeProblem } from '#app/operations/judge-release'
import type { AcceptOrAskProblem } from '#app/operations/requests/accept-or-ask'

/** All that can stand in the way of fetching answers and of handing in findings. */
export type AnalysisProblem = PartProblem | AcceptOrAskProblem | { code: 'other-survey' }

type Unsound = Extract<JudgeProblem, { code: 'unsound-release' }>

/** A hundred broken rules of one release are one problem. */
type Told =
  | Exclude<AnalysisProblem, Unsound>
  | { code: 'unsound-release'; count: number; problems: Unsound['problem'][] }

/** A problem with its sentence, in the language of its reader. */
export type SaidProblem = Told & { text: string }

export function saidProblems(problems: AnalysisProblem[], lang: string): SaidProblem[] {
  const t = i18next.getFixedT(lang, 'analysis')
  return together(problems).map((told) => ({
    ...told,
    text: t(`problems.${told.code}`, { ...told }),
  }))
}

function together(problems: AnalysisProblem[]): Told[] {
  const unsound = problems.flatMap((each) =>
    each.code === 'unsound-release' ? [each.problem] : [],
  )
  const others = problems.filter((each) => each.code !== 'unsound-release')
  if (unsound.length === 0) return others
  return [...others, { code: 'unsound-release', count: unsound.length, problems: unsound }]
}
