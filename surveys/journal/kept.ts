import { canonical } from '../canonical'

/** A value, whose it is, and the edit that gave it. */
export interface Said<Value> {
  value: Value
  by: string
  edit: string
}

/** What stands somewhere now. */
export interface Kept<Value> extends Said<Value> {
  /** What else stands there, because people changed it without knowing of each other. */
  others: Said<Value>[]
  /** The edits that whoever changes it next replaces. */
  heads: string[]
}

interface Giving {
  id: string
  by: string
  over?: string[]
}

/** What edits of one and the same thing come to, given in their order; `undefined` for none. */
export function keep<Each extends Giving, Value>(
  edits: Each[],
  valueOf: (edit: Each) => Value,
): Kept<Value> | undefined {
  const replaced = new Set(edits.flatMap(({ id, over = [] }) => over.filter((each) => each !== id)))
  const heads = edits.filter(({ id }) => !replaced.has(id))
  // Edits that replace one another in a ring would leave nothing: all of them are shown.
  const standing = (heads.length > 0 ? heads : edits).map((edit): Said<Value> => {
    return { value: valueOf(edit), by: edit.by, edit: edit.id }
  })
  const last = standing.at(-1)
  if (!last) return undefined
  // Nearly everything was said by one edit alone, and reckoning both out takes the longest.
  const isAlone = standing.length === 1
  const others = isAlone ? [] : standing.filter((each) => !isSame(each.value, last.value))
  return { ...last, others, heads: standing.map(({ edit }) => edit) }
}

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** The same for many things at once, each known by a name. */
export function keepEach<Each extends Giving, Value>(
  edits: Each[],
  nameOf: (edit: Each) => string,
  valueOf: (edit: Each) => Value,
): Map<string, Kept<Value>> {
  const kept = new Map<string, Kept<Value>>()
  for (const [name, own] of grouped(edits, nameOf)) {
    const value = keep(own, valueOf)
    if (value) kept.set(name, value)
  }
  return kept
}

export function grouped<Each>(
  things: Iterable<Each>,
  nameOf: (thing: Each) => string,
): Map<string, Each[]> {
  const groups = new Map<string, Each[]>()
  for (const thing of things) {
    const name = nameOf(thing)
    const group = groups.get(name)
    if (group) group.push(thing)
    else groups.set(name, [thing])
  }
  return groups
}
