import type { ProtectedPlan } from './protected'

type Decision = ProtectedPlan['decisions'][number]

/** What was decided; some codes are told apart by what they are about. */
export type ReasonKind = Decision['code'] | 'drawn-again-question' | 'question-left-out-breakdown'

/** One reason, with the codes of all rows, regions or breakdowns that it holds for. */
export interface PlanReason {
  kind: ReasonKind
  decision: Decision
  fact?: Fact
  all: string[]
}

/** All that was decided about one question, breakdown or table; about none where it is about all. */
export interface PlanLine {
  subject?: string
  reasons: PlanReason[]
}

/** A line for each thing that is not shown as it was asked, and in it each reason once. */
export function planLines(decisions: Decision[]): PlanLine[] {
  const lines = new Map<string | undefined, Map<string, PlanReason>>()
  for (const decision of decisions) {
    const { table, question, breakdown, ...facts }: Facts = decision
    const subject = table ?? question ?? breakdown
    const kind = kindOf(decision)
    const fact = repeating[kind]
    const said = fact && { ...facts, breakdown }[fact]
    const key = said === undefined ? JSON.stringify(decision) : keyWithout(decision, fact)
    const reasons = lines.get(subject) ?? new Map<string, PlanReason>()
    const reason = reasons.get(key) ?? { kind, decision, ...(fact && { fact }), all: [] }
    if (said !== undefined && !reason.all.includes(said)) reason.all.push(said)
    lines.set(subject, reasons.set(key, reason))
  }
  return [...lines].map(([subject, reasons]) => ({
    ...(subject !== undefined && { subject }),
    reasons: [...reasons.values()],
  }))
}

type Fact = 'row' | 'region' | 'breakdown'
type Facts = { code: string } & Partial<Record<Fact | 'table' | 'question', string>>

const repeating: Partial<Record<ReasonKind, Fact>> = {
  ...{ 'region-under-base': 'row', 'region-joins-small': 'row', 'region-joins-single': 'row' },
  ...{ 'option-under-base': 'row', 'option-joins-small': 'row', 'option-joins-single': 'row' },
  ...{ 'group-whole': 'row', chosen: 'row' },
  ...{ 'countries-under-base': 'region', 'countries-chosen': 'region' },
  ...{ 'countries-one-row': 'region' },
  ...{ 'country-joins-small': 'region', 'country-joins-single': 'region' },
  ...{ 'question-overall-only': 'breakdown', 'question-left-out-breakdown': 'breakdown' },
  'share-one-row': 'breakdown',
}

// Where countries are counted goes with their region.
function keyWithout(decision: Decision, fact: Fact | undefined): string {
  const left = new Set<string | undefined>(fact === 'region' ? ['region', 'into'] : [fact])
  return JSON.stringify(Object.entries(decision).filter(([name]) => !left.has(name)))
}

function kindOf(decision: Decision): ReasonKind {
  const { code } = decision
  if (code === 'drawn-again' && decision.question !== undefined) return 'drawn-again-question'
  if (code === 'question-left-out' && decision.breakdown !== undefined) {
    return 'question-left-out-breakdown'
  }
  return code
}
