import type { Kept } from './kept'
import type { Order } from './server-line'

/** How much is opened: of the answers, and once those are counted of the texts. */
export function progressOf(kept: Kept, lines: number = kept.lines): { done: number; of: number } {
  const { answers, envelopes } = announced(kept)
  if (!kept.gathered) return { done: Math.min(lines, answers), of: answers }
  return { done: Math.max(0, lines - answers), of: envelopes - answers }
}

/** So many parts hold all answers; the last of them may hold texts too. */
export function partsOfAnswers({ head }: Kept): (ordered: Order) => number {
  return ({ answers }) => Math.ceil(answers / (head?.perPart ?? 1))
}

export function areAllOpen({ order, parts }: Kept): boolean {
  return parts.length === order?.parts
}

function announced({ order, head }: Kept): Pick<Order, 'answers' | 'envelopes'> {
  return order ?? { answers: head?.answers ?? 0, envelopes: head?.head.envelopes ?? 0 }
}
