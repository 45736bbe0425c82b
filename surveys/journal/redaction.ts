import { z } from 'zod'

import type { Passage } from './passage'
import { wordsSchema } from './words'

/** Why words were taken out of a quote. */
export const reasons = [
  ...(['person', 'place', 'organisation', 'date', 'number', 'contact', 'other'] as const),
] as const

const redactionSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  reason: z.enum(reasons),
  /** What stands there instead, such as “[a town]”. */
  instead: wordsSchema(200),
})

export type Redaction = z.infer<typeof redactionSchema>

export const redactionsSchema = z.array(redactionSchema).max(500)

/** Whether all lie within the passage, each behind the one before it. */
export function areWithin({ start, end }: Passage, redactions: Redaction[]): boolean {
  const bounds = [start, ...redactions.flatMap((each) => [each.start, each.end]), end]
  return (
    bounds.every((bound, n) => n === 0 || bound >= (bounds[n - 1] ?? 0)) &&
    redactions.every((each) => each.end > each.start)
  )
}

/** The words of a passage as they may be read by others. */
export function redacted({ start, words }: Passage, redactions: Redaction[]): string {
  const kept: string[] = []
  let from = start
  for (const redaction of redactions) {
    kept.push(words.slice(from - start, redaction.start - start), redaction.instead)
    from = redaction.end
  }
  return [...kept, words.slice(from - start)].join('')
}
