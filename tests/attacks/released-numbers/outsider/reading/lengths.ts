import type { Line } from './csv'
import type { Box, Picture } from './pieces'

/** What the boxes of a chart may stand for. */
export interface Drawable {
  /** As files say them. */
  values: Set<number>
  /** These, and the shares of published numbers that nobody rounded, from the least on. */
  lengths: number[]
  bases: Set<number>
}

/** How finely a picture can be measured: pixels in hundredths, or in twentieths. */
export interface Ruler {
  finest: number
  /** Whether stripes may stand for an answer as well as for 0 to 4. */
  isEither: boolean
}

export const inDrawings: Ruler = { finest: 0.011, isEither: false }
export const inMetafiles: Ruler = { finest: 0.06, isEither: true }

/** What stands for 0 to 4 where it has no length. */
const sign = 3

interface Measured {
  drawable: Drawable
  ruler: Ruler
}

/**
 * How many boxes and points are not a published number long or high, whatever one of a hundred may
 * be. Bars drawn from true numbers can be measured back, however they are labelled.
 */
export function strangeLengths(picture: Picture, measured: Measured): number {
  if (picture.dots.length > 0) return strangeHeights(picture, measured)
  const closed = picture.boxes.filter(({ isOpen }) => !isOpen)
  const longest = Math.max(0, ...(closed.length > 0 ? closed : picture.boxes).map(({ width }) => width))
  const units = measured.drawable.lengths.filter((value) => value > 0).map((value) => longest / value)
  const tries = units.map((unit) => picture.boxes.filter((box) => !isTold(box, unit, measured)).length)
  return picture.boxes.length === 0 ? 0 : Math.min(...tries)
} // prettier-ignore

function isTold({ width, isOpen }: Box, unit: number, { drawable, ruler }: Measured): boolean {
  const isLong = (value: number) => Math.abs(value * unit - width) <= 2 * ruler.finest
  if ((!isOpen || ruler.isEither) && isLong(nearest(drawable.lengths, width / unit))) return true
  if (!isOpen) return false
  if (Math.abs(width - sign) <= 2 * ruler.finest || isLong(4)) return true
  return [...drawable.bases].some((base) => isLong(400 / base) || isLong(Math.min(100, Math.round(400 / base))))
} // prettier-ignore

function nearest(sorted: number[], wanted: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  const [below = NaN, above = NaN] = [sorted[low - 1], sorted[low]]
  return wanted - below < above - wanted ? below : above
}

/** Points of a line chart stand between 0 and 100 of a hundred. */
function strangeHeights({ dots, rules }: Picture, { drawable, ruler }: Measured): number {
  const axis = rules.filter(({ from, to }) => to - from > 60).map(({ y }) => y)
  const [top, foot] = [Math.min(...axis), Math.max(...axis)]
  const end = Math.max(...rules.map(({ to }) => to))
  const within = dots.filter(({ x }) => x <= end)
  return within.filter(({ y }) => {
    const value = (100 * (foot - y)) / (foot - top)
    const near = Math.round(value)
    return !drawable.values.has(near) || Math.abs(value - near) > (400 * ruler.finest) / (foot - top)
  }).length
} // prettier-ignore

/** All that the files say of a question. */
export function drawableIn(lines: Line[][]): Drawable {
  const all = lines.flat()
  const added = all.filter(({ kind, option }) => kind === 'ranking' && /^[123]$/.test(option ?? ''))
  const firstThree = added.flatMap((_, at) => {
    const three = added.slice(at, at + 3)
    const n = three.reduce((sum, line) => sum + Number(line.n), 0)
    return [n, Math.round((100 * n) / Number(three[0]?.base))]
  })
  const numbers = all.flatMap(({ n, pct }) => [n, pct]).filter((text) => text !== '' && text !== undefined)
  const values = new Set([...numbers.map(Number), ...firstThree])
  const shares = all.map(({ n, base }) => (100 * Number(n)) / Number(base)).filter(Number.isFinite)
  return {
    values,
    lengths: [...new Set([...values, ...shares])].sort((one, other) => one - other),
    bases: new Set(all.map(({ base }) => Number(base))),
  }
} // prettier-ignore
