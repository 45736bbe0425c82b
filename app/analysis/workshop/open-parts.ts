import { fail, ok, type Result } from '#surveys/result'

import { forgetParts, type Kept } from './kept'
import type { LineProblem, Order, ServerLine } from './server-line'
import type { See, Work } from './work'

export type PartsProblem =
  | LineProblem
  | { code: 'stopped' | 'part-incomplete' | 'worker-died' | 'not-done'; texts: string[] }

export interface PartsMeans {
  server: Pick<ServerLine, 'order' | 'part'>
  open: (asked: Work['open']['asked'], see: See) => Promise<Work['open']['answer']>
  isStopped: () => boolean
  /** How many of the parts are to be open in the end. */
  upTo: (ordered: Order) => number
  /** How many envelopes were opened so far. */
  see: See
}

/** Fetches and opens the parts that are wanted and not opened yet; what was opened stays, whatever happens. */
export async function openParts(
  kept: Kept,
  means: PartsMeans,
): Promise<Result<null, PartsProblem>> {
  const ordered = await orderFor(kept, means)
  if (!ordered.ok) return ordered
  const { order, envelopes, parts } = ordered.value
  const wanted = means.upTo(ordered.value)
  const fetched = (n: number) => (n <= wanted ? means.server.part(order, n) : undefined)
  let coming = fetched(kept.parts.length + 1)
  while (coming) {
    const part = await coming
    if (means.isStopped()) return fail({ code: 'stopped', texts: [] })
    if (!part.ok) return lost(kept, part.problems)
    const place = { after: kept.lines, most: envelopes, isLast: kept.parts.length + 1 === parts }
    if (!isWhole(part.value, place, kept)) return fail({ code: 'part-incomplete', texts: [] })
    // The next part is on its way while this one is opened.
    coming = fetched(kept.parts.length + 2)
    await openPart(kept, means, { lines: part.value, after: kept.lines, most: envelopes })
  }
  return ok(null)
}

async function orderFor(kept: Kept, { server }: PartsMeans) {
  if (kept.order) return ok(kept.order)
  const ordered = await server.order()
  if (!ordered.ok) return ordered
  kept.order = ordered.value
  return ordered
}

async function openPart(kept: Kept, { open, see }: PartsMeans, asked: Work['open']['asked']) {
  const opened = await open(asked, (done) => see(kept.lines + done, asked.most))
  kept.parts.push(opened.opened)
  kept.lines += opened.lines
  see(kept.lines, asked.most)
}

interface Place {
  after: number
  most: number
  isLast: boolean
}

function isWhole(lines: string[], { after, most, isLast }: Place, { head }: Kept): boolean {
  const due = isLast ? most - after : (head?.perPart ?? 0)
  return lines.length === due
}

function lost(kept: Kept, problems: LineProblem[]): Result<null, PartsProblem> {
  if (problems.some(({ code }) => code === 'order-changed')) forgetParts(kept)
  return fail(...problems)
}
