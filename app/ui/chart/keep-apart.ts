interface Wanted {
  top: number
  height: number
}

interface Pile {
  top: number
  height: number
  count: number
}

/**
 * Where things stand that would touch: moved as little as can be, in their order, and within the
 * room if they fit into it.
 */
export function keptApart(wanted: Wanted[], { from, to }: { from: number; to: number }): number[] {
  const piles: Pile[] = []
  for (const { top, height } of wanted) {
    let pile = { top, height, count: 1 }
    let before = piles.at(-1)
    while (before && touch(within(before, from, to), within(pile, from, to))) {
      piles.pop()
      pile = joined(before, pile)
      before = piles.at(-1)
    }
    piles.push(pile)
  }
  const heights = wanted.map(({ height }) => height)
  return piles.flatMap((pile) => topsIn(within(pile, from, to), heights.splice(0, pile.count)))
}

function touch(upper: Pile, lower: Pile): boolean {
  return upper.top + upper.height > lower.top
}

/** Each of a pile is as far from its own place as the others, on the whole. */
function joined(upper: Pile, lower: Pile): Pile {
  const count = upper.count + lower.count
  const sum = upper.top * upper.count + (lower.top - upper.height) * lower.count
  return { top: sum / count, height: upper.height + lower.height, count }
}

function within({ top, height, count }: Pile, from: number, to: number): Pile {
  return { top: Math.max(from, Math.min(top, to - height)), height, count }
}

function topsIn({ top }: Pile, heights: number[]): number[] {
  let next = top
  return heights.map((height) => {
    const place = next
    next += height
    return place
  })
}
