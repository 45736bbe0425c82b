import type { ProtectedPlan } from '#surveys/findings/protect'

import type { Labels } from './labels'
import type { Say } from './words'

type Decision = ProtectedPlan['decisions'][number]

/** Why something is merged or left out, in the reader’s language and in the words of the survey. */
export function planSentence(say: Say, labels: Labels, decision: Decision): string {
  const by = 'breakdown' in decision ? (decision.breakdown ?? '') : ''
  const row = (code: string) => labels.row(by, code)
  return say.findings(`plan.${keyOf(decision)}`, {
    ...decision,
    ...(by !== '' && { breakdown: labels.column(by) }),
    ...('row' in decision && { row: row(decision.row) }),
    ...('rows' in decision && { rows: decision.rows.map(row) }),
    ...('into' in decision && { into: row(decision.into) }),
    ...('region' in decision && { region: labels.words.region(decision.region) }),
    ...('table' in decision && { table: labels.column(decision.table) }),
    ...('question' in decision &&
      decision.question !== undefined && { question: labels.question(decision.question) }),
  })
}

// Some are told apart by what they are about.
function keyOf(decision: Decision) {
  const { code } = decision
  if (code === 'drawn-again' && decision.question !== undefined) return 'drawn-again-question'
  if (code === 'question-left-out' && decision.breakdown !== undefined) {
    return 'question-left-out-breakdown'
  }
  return code
}
