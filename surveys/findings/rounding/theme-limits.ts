import type { Limit } from '../round'

/** How many texts carry a theme, and the keys of that number and of the rest. */
export interface CarriedTheme {
  yes: string
  no: string
  n: number
}

/** How many wrote at all. */
interface Wrote {
  key: string
  n: number
}

/** What is kept between themes: the larger one stays the larger, the same the same, and sums nearly so. */
export interface ThemeLimits {
  orders: Limit[]
  same: Limit[]
  sums: Limit[]
}

/**
 * Labels tell what no questionnaire does: that one theme is a part of another, or all that is not
 * in it, or that some of them divide the texts between them. Whatever may be so by the true counts
 * may be so by the rounded ones, or whoever reads the labels could tell single texts.
 */
export function themeLimits(themes: CarriedTheme[], wrote: Wrote): ThemeLimits {
  const rest = themes.map(({ no: key, n }) => ({ key, n: wrote.n - n }))
  const groups = inGroups([...themes.map(({ yes: key, n }) => ({ key, n })), ...rest])
  // Of a theme that half of the texts carry, the halves may have to differ.
  const alike = groups.filter(([first]) => 2 * (first?.n ?? 0) !== wrote.n)
  return {
    orders: groups.slice(1).flatMap((group, at) => ordersOf(groups[at] ?? [], group)),
    same: alike.flatMap((group) => group.slice(1).flatMap((each, at) => areSame(group[at], each))),
    sums: [
      ...dividing(themes, wrote.n).flatMap((some) => [lowest(some, wrote), highest(some, wrote)]),
      ...limitsOfAll(themes, wrote),
    ],
  }
}

interface Numbered {
  key: string
  n: number
}

/** Equal numbers together, the smallest first. */
function inGroups(numbers: Numbered[]): Numbered[][] {
  const groups = new Map<number, Numbered[]>()
  for (const each of numbers) groups.set(each.n, [...(groups.get(each.n) ?? []), each])
  return [...groups].sort(([left], [right]) => left - right).map(([, group]) => group)
}

function ordersOf(smaller: Numbered[], larger: Numbered[]): Limit[] {
  return smaller.flatMap((less) => larger.map((more) => isNoMore(less, more)))
}

function areSame(left: Numbered | undefined, right: Numbered): Limit[] {
  return left ? [isNoMore(left, right), isNoMore(right, left)] : []
}

function isNoMore({ key: less }: Numbered, { key: more }: Numbered): Limit {
  const parts = [
    { key: less, weight: 1 },
    { key: more, weight: -1 },
  ]
  return { parts, atMost: 0 }
}

// Two that divide the texts are the same numbers turned round.
const sizes = [3, 4, 5]

/** Themes that together are as many as wrote, so that a reader may take it that they divide the texts. */
function dividing(themes: CarriedTheme[], wrote: number): CarriedTheme[][] {
  const some = themes.filter(({ n }) => n > 0).toSorted((left, right) => left.n - right.n)
  return sizes.flatMap((size) => setsOf(some, size, wrote))
}

/** Sets of so many with this sum; of sets with the same numbers the first. */
function setsOf(sorted: CarriedTheme[], size: number, sum: number): CarriedTheme[][] {
  if (size === 0) return sum === 0 ? [[]] : []
  return sorted.flatMap((theme, at) => {
    const most = (sorted.at(-1)?.n ?? 0) * (size - 1) + theme.n
    if (theme.n * size > sum || most < sum || sorted[at - 1]?.n === theme.n) return []
    const others = setsOf(sorted.slice(at + 1), size - 1, sum - theme.n)
    return others.map((set) => [theme, ...set])
  })
}

/** That every text carries one or more, and that none carries two, may each be so without the other. */
function limitsOfAll(themes: CarriedTheme[], wrote: Wrote): Limit[] {
  const all = themes.filter(({ n }) => n > 0)
  if (all.length === 0) return []
  const sum = all.reduce((total, { n }) => total + n, 0)
  return [
    ...(sum >= wrote.n ? [lowest(all, wrote)] : []),
    ...(sum <= wrote.n ? [highest(all, wrote)] : []),
  ]
}

const off = 4

/** Not so low together that each would have to be as high as it can for what another leaves. */
function lowest(themes: CarriedTheme[], { key: wrote }: Wrote): Limit {
  const parts = themes.map(({ yes: key }) => ({ key, weight: -1 }))
  return { parts: [{ key: wrote, weight: 1 }, ...parts], atMost: off * (themes.length - 1) }
}

/** Not so high together that each, and what it leaves, would have to be as low as it can. */
function highest(themes: CarriedTheme[], { key: wrote }: Wrote): Limit {
  // What is published as 0 gives no room, and a small number is published as that or as 5.
  const large = themes.filter(({ n }) => n >= 5)
  const parts = themes.map(({ yes: key, n }) => ({ key, weight: n >= 5 ? 5 : 1 }))
  return { parts: [{ key: wrote, weight: -5 }, ...parts], atMost: 5 * off * (large.length - 1) }
}
