import type { ReachCountTable } from '#db/register/schema'
import type { Reached } from '#surveys/journey/reached'

type Counted = Pick<ReachCountTable, 'survey' | 'kind' | 'place' | 'counted'>

/** Counts of whom surveys reached, in the memory of this process until five have come together. */
export interface ReachCounter {
  count: (survey: string, reached: Reached[]) => void
  /** The whole fives of what came before the last time; what came since has to wait till the next. */
  takeRested: () => Counted[]
  /** All whole fives, for a process that ends; what is left of them is lost. */
  takeAll: () => Counted[]
  /** Could not be written, and is counted as before. */
  giveBack: (counts: Counted[]) => void
}

const together = 5

export function makeReachCounter(): ReachCounter {
  const fresh = new Map<string, Counted>()
  const rested = new Map<string, Counted>()
  const settle = () => {
    for (const each of fresh.values()) add(rested, each)
    fresh.clear()
  }
  return {
    count(survey, reached) {
      for (const place of reached) add(fresh, { survey, ...place, counted: 1 })
    },
    takeRested() {
      const fives = takeFives(rested)
      settle()
      return fives
    },
    takeAll() {
      settle()
      return takeFives(rested)
    },
    giveBack(counts) {
      for (const each of counts) add(rested, each)
    },
  }
}

function add(counts: Map<string, Counted>, more: Counted): void {
  const key = `${more.survey} ${more.kind} ${more.place}`
  counts.set(key, { ...more, counted: (counts.get(key)?.counted ?? 0) + more.counted })
}

/** In the order of their names, which tells nothing of the order in which they came. */
function takeFives(counts: Map<string, Counted>): Counted[] {
  const taken: Counted[] = []
  for (const [key, each] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const left = each.counted % together
    if (left < each.counted) taken.push({ ...each, counted: each.counted - left })
    counts.set(key, { ...each, counted: left })
  }
  return taken
}
