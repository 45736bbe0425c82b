import fc from 'fast-check'

/** A value of JSON as it is, or changed somewhere so that it may be wrong. */
export function bent(value: unknown): fc.Arbitrary<unknown> {
  const inside = Array.isArray(value)
    ? [bentList(value)]
    : typeof value === 'object' && value !== null
      ? [bentRecord(Object.entries(value))]
      : [bentPlain(value as string | number)]
  const ways = [...inside, ...inside, fc.constant(value), wrong]
  return fc.oneof(...ways).map((made): unknown => JSON.parse(JSON.stringify(made ?? null)))
}

const wrong = fc.oneof(
  fc.constantFrom(null, true, '', ' ', 0, -0, 1, 2, -1, 0.5, 1e21, 2 ** 53, [], {}, [[]], 'yes'),
  fc.constantFrom('prefer_not', 'other', { other: 'A' }, ['prefer_not'], '2026', '2026-13', 2026),
  fc.json({ maxDepth: 1 }).map((json): unknown => JSON.parse(json)),
)

function bentPlain(value: string | number): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown[]>(
    ...[[value], `${value} `, `${value}0`, String(value), [value, value], { a: value }],
    ...(typeof value === 'number' ? [-value, value + 1, value / 10, value * 1000] : []),
    ...(typeof value === 'string'
      ? [Number(value) || 0, value.slice(0, -1), value.normalize('NFD')]
      : []),
  )
}

function bentList(list: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(list.toReversed(), list.slice(1), [...list, ...list.slice(0, 1)], list.join()),
    fc.constant([...list.slice(0, 1), ...list.slice(0, -1)]),
    fc.shuffledSubarray(list),
    wrong.map((more) => [...list, more]),
    wrong.map((other) => [...list.slice(0, -1), other]),
  )
}

function bentRecord(entries: [string, unknown][]): fc.Arbitrary<unknown> {
  const made = (all: [string, unknown][]) => Object.fromEntries(all)
  const changed = fc.nat().chain((at) => {
    const place = at % Math.max(entries.length, 1)
    const [name = 'a', value = 'b'] = entries[place] ?? []
    return bent(value).map((other) => made(entries.with(place, [name, other])))
  })
  return fc.oneof(
    ...(entries.length > 0 ? [changed] : []),
    fc.constantFrom(made(entries.toReversed()), made(entries.slice(1))),
    fc.shuffledSubarray(entries).map(made),
    wrong.map((more) => made([...entries, ['a', more]])),
    fc.constant(Object.values(made(entries))),
  )
}
