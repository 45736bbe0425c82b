import { safeInsiders, safeWidth, type Guard } from '../guard'
import { upTo } from './scene'

/** Where a number stands that must not tell; `cell` may be `asked` or, among the rows, `base`. */
export interface Spot {
  table: string
  breakdown: string | null
  row: string | null
  cell: string
}

export type PlacedGuard = Guard & Spot

/** A published number and the unknown cells that it counts together. */
export interface Counted {
  code: string
  n: number
  cells: string[]
}

/** R10 and R11 for every cell of a base, and for what it leaves. */
export function within(
  spot: Omit<Spot, 'cell'>,
  layer: number,
  base: number,
  counted: Counted[],
): PlacedGuard[] {
  return counted.flatMap((own) => {
    const others = counted.filter((each) => each !== own)
    const rest = { n: base - own.n, cells: others.flatMap(({ cells }) => cells) }
    return both({ ...spot, cell: own.code }, layer, own, rest)
  })
}

/** R10 and R11 for a number and for the rest of what it is a part of. */
export function both(
  spot: Spot,
  layer: number,
  own: Omit<Counted, 'code'>,
  rest: Omit<Counted, 'code'>,
): PlacedGuard[] {
  if (own.cells.length === 0 || rest.cells.length === 0) return []
  return [own, rest].map(({ n, cells }) => ({
    ...spot,
    cells: upTo(layer, cells),
    insiders: safeInsiders,
    ...(n <= small && { width: safeWidth }),
  }))
}

// A true count under 5 is published as one of these.
const small = 5

/** The same people may be counted in several tables; the stricter guard says it for all. */
export function eachOnce(guards: PlacedGuard[]): PlacedGuard[] {
  const found = new Map<string, PlacedGuard>()
  for (const guard of guards) {
    const key = guard.cells.toSorted().join('\n')
    const known = found.get(key)
    if (!known || (known.width === undefined && guard.width !== undefined)) found.set(key, guard)
  }
  return [...found.values()]
}
