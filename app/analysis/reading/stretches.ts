/** A piece of a text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

export interface NamedSpan extends Span {
  name: string
}

/** A piece through which the same passages run, and those of them that end with it. */
export interface Stretch extends Span {
  inside: string[]
  ending: string[]
}

/** A text cut wherever a passage begins or ends; passages may overlap in any way. */
export function stretchesOf(length: number, passages: NamedSpan[]): Stretch[] {
  const own = passages.filter(({ start, end }) => start >= 0 && start < end && end <= length)
  const bounds = [0, length, ...own.flatMap(({ start, end }) => [start, end])]
  const cuts = [...new Set(bounds)].sort((one, other) => one - other)
  return cuts.slice(1).map((end, n) => {
    const start = cuts[n] ?? 0
    const inside = own.filter((each) => each.start <= start && each.end >= end)
    const ending = inside.filter((each) => each.end === end)
    return { start, end, inside: inside.map(nameOf), ending: ending.map(nameOf) }
  })
}

function nameOf({ name }: NamedSpan): string {
  return name
}
