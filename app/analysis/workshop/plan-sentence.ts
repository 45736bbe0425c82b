import type { PlanLine, PlanReason } from '#surveys/findings/plan-lines'

import type { Labels } from './labels'
import type { Say } from './words'

export interface SaidLine {
  subject?: string
  text: string
}

/** What is merged or left out of one question, and why, in the words of the survey. */
export function saidLine(say: Say, labels: Labels, { subject, reasons }: PlanLine): SaidLine {
  const text = reasons.map((each) => reasonSentence(say, labels, each)).join(' ')
  return { text, ...(subject !== undefined && { subject: labels.column(subject) }) }
}

function reasonSentence(say: Say, labels: Labels, { kind, decision, fact, all }: PlanReason) {
  const by = 'breakdown' in decision ? (decision.breakdown ?? '') : ''
  const named = (name: string) => say.findings('plan.named', { name })
  const row = (code: string) => labels.row(by, code)
  const inWords = {
    row: (code: string) => named(row(code)),
    region: (code: string) => labels.words.region(code),
    breakdown: (name: string) => named(labels.column(name)),
  }
  return say.findings(`plan.${kind}`, {
    ...decision,
    ...(by !== '' && { breakdown: labels.column(by) }),
    ...('rows' in decision && { rows: decision.rows.map((code) => named(row(code))) }),
    ...('into' in decision && { into: row(decision.into) }),
    ...(fact && { all: all.map(inWords[fact]) }),
  })
}
