import type { Edit } from './edit'

type Clocked = Pick<Edit, 'id' | 'clock'>

/** By clock, then by id: the same for everybody, whenever an edit came. */
export function inOrder<Each extends Clocked>(edits: Iterable<Each>): Each[] {
  return [...edits].sort((left, right) => left.clock - right.clock || (left.id < right.id ? -1 : 1))
}

// Who has seen all edits goes on by one; whoever has not may be far ahead of those who have.
const furthest = 10_000

/**
 * The clock of the next edit. One that lies far beyond all others is believed a little only, so that
 * no single edit can use up the numbers that are left.
 */
export function nextClock(edits: Iterable<Clocked>): number {
  let now = 0
  for (const { clock } of inOrder(edits)) now = Math.min(clock, now + furthest)
  return now + 1
}
