import { lintSentence } from '#app/i18n/lint-words'
import { useWords } from '#app/i18n/use-words'
import type { PostedKeysProblem } from '#app/operations/keys/read-posted-keys'
import type { ApproveProblem } from '#app/operations/requests/approve'
import type { DecideProblem, DeclineProblem } from '#app/operations/requests/decide'
import type { PublishOrAskProblem } from '#app/operations/requests/publish-or-ask'
import type { FieldProblem } from '#app/ui/error-summary'

/** All that can stand in the way of publishing, asking and deciding. */
export type RequestProblem =
  | ApproveProblem
  | DecideProblem
  | DeclineProblem
  | PublishOrAskProblem
  | PostedKeysProblem
  | { code: 'not-yours' }

/** A problem as a page says it; what lint finds is in words already. */
export type ShownProblem =
  | Exclude<RequestProblem, { code: 'lint' | 'unsound-release' }>
  | { code: 'lint'; text: string }
  | { code: 'unsound-release'; count: number }

/** In the language of the page; a hundred broken rules of one release are one sentence. */
export function shownProblems(problems: RequestProblem[], lang: string): ShownProblem[] {
  const unsound = problems.filter(({ code }) => code === 'unsound-release').length
  const others = problems.flatMap((problem): ShownProblem[] => {
    if (problem.code === 'unsound-release') return []
    if (problem.code !== 'lint') return [problem]
    return [{ code: 'lint', text: lintSentence(lang, problem.problem) }]
  })
  return unsound > 0 ? [...others, { code: 'unsound-release', count: unsound }] : others
}

const fields: Partial<Record<ShownProblem['code'], string>> = {
  'single-key': 'singleKey',
  'reason-missing': 'reason',
  'reason-long': 'reason',
}

/** The sentences of problems, each with the field where it is mended. */
export function useProblemSummary(problems: ShownProblem[]): FieldProblem[] {
  const sentenceOf = useProblemSentence()
  return problems.map((problem) => ({
    field: fields[problem.code] ?? 'asked',
    text: sentenceOf(problem),
  }))
}

export function useProblemSentence() {
  const { t } = useWords('requests')
  return (problem: ShownProblem) =>
    problem.code === 'lint' ? problem.text : t(`problems.${problem.code}`, { ...problem })
}
