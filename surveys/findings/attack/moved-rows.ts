import { asOutsider, sumOf, type Counts, type Outsider } from '../outsider'
import type { Means } from '../certify'
import { isProven } from '../guard'
import { inward } from '../interval'
import { restOf, type Sizes } from './close'
import type { PlacedGuard } from './placed-guard'
import type { QuestionSet } from './scene'
import { sizesAt } from './sizes'
import { baseFactsOf, openFacts, rowsIn, setFacts, type Attacked } from './systems'

interface Open {
  guard: PlacedGuard
  least: number
  most: number
}

/**
 * The guards that stay unproven where the rows may have other sizes as well. Sizes count only where
 * every other set of questions has an answer to them.
 */
export function provedWithRows(
  attacked: Attacked,
  set: QuestionSet | undefined,
  guards: PlacedGuard[],
  sizes: Sizes,
  { solve, random }: Means,
): PlacedGuard[] {
  if (guards.length === 0) return []
  const others = attacked.sets.filter((each) => each !== set)
  const isPossible = (moved: Sizes) =>
    others.every((each) => asOutsider(setFacts(attacked, each, moved), solve, () => true).ok)
  const known = set ? setFacts(attacked, set, sizes) : baseFactsOf(attacked, sizes)
  const first = asOutsider(known, solve, ({ furthest }) => furthest(new Map()))
  if (!first.ok) return guards
  const start = startAt(attacked, sizes, first.value)
  const left = asOutsider(openFacts(attacked, set ? [set] : []), solve, (outsider) =>
    search(outsider, start, guards, random, (counts) => isPossible(sizesAt(attacked, counts))),
  )
  return left.ok ? left.value : guards
}

/** The counts from which the rows move: with the sizes that they were given. */
function startAt({ scene, most }: Attacked, sizes: Sizes, counts: Counts): Counts {
  const rests = new Map(
    rowsIn(scene).map(({ layer, row }) => [restOf(layer, row), most - sizes(layer, row)]),
  )
  return (cell) => rests.get(cell) ?? counts(cell)
}

function search(
  { furthest }: Outsider,
  start: Counts,
  guards: PlacedGuard[],
  random: () => number,
  isPossible: (counts: Counts) => boolean,
): PlacedGuard[] {
  let open = withSeen(
    guards.map((guard) => ({ guard, least: Infinity, most: -Infinity })),
    start,
  )
  const look = (counts: Counts) => {
    if (isPossible(counts)) open = withSeen(open, counts).filter(isOpen)
  }
  const cells = [...new Set(guards.flatMap((guard) => guard.cells))]
  // All counts between two possible ones are possible, and halfway the other questions rarely mind.
  const anywhere = (): Counts => {
    const end = furthest(new Map(cells.map((cell) => [cell, random() * 2 - 1])))
    return (cell) => (start(cell) + end(cell)) / 2
  }
  for (let n = 0; n < together && open.length > 0; n += 1) {
    look(bestOf(open, Array.from({ length: drawn }, anywhere)))
  }
  for (const { guard } of open.slice(0, alone)) {
    for (const weight of [1, -1]) look(furthest(new Map(guard.cells.map((cell) => [cell, weight]))))
  }
  return open.map(({ guard }) => guard)
}

// Each look asks every other set of questions, so there are few, and only at what would prove most.
const drawn = 8
const together = 4
const alone = 12

function bestOf(open: Open[], points: Counts[]): Counts {
  const left = points.map((counts) => withSeen(open, counts).filter(isOpen).length)
  const best = points[left.indexOf(Math.min(...left))]
  if (!best) throw new Error('Nothing was drawn to look at.')
  return best
}

function withSeen(open: Open[], counts: Counts): Open[] {
  return open.map(({ guard, least, most }) => {
    const seen = sumOf(guard.cells, counts)
    return { guard, least: Math.min(least, seen), most: Math.max(most, seen) }
  })
}

function isOpen({ guard, least, most }: Open): boolean {
  const [lo, hi] = inward(least, most)
  return !isProven(guard, [lo, hi ?? most])
}
