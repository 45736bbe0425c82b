interface Counted<Value> {
  day: string
  value: Value
}

/** Keeps what was counted in a store until the day is over, so that nobody can watch it move. */
export function onceADay<Value>() {
  const counted = new WeakMap<object, Map<string, Counted<Value>>>()
  return async (
    { store, key, today }: { store: object; key: string; today: string },
    count: () => Promise<Value> | Value,
  ): Promise<Value> => {
    const known = counted.get(store) ?? new Map<string, Counted<Value>>()
    counted.set(store, known)
    const before = known.get(key)
    if (before?.day === today) return before.value
    const value = await count()
    known.set(key, { day: today, value })
    return value
  }
}
