/** Keeps what was made until it is more than so many bytes; what was not asked for longest goes. */
export interface Keeper<Value> {
  find: (name: string) => Value | undefined
  keep: (name: string, value: Value, bytes: number) => void
}

/** For what is public and the same for everybody; nothing about anybody is kept like this. */
export function keeper<Value>(mostBytes: number): Keeper<Value> {
  const kept = new Map<string, { value: Value; bytes: number }>()
  let total = 0
  const drop = (name: string) => {
    total -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }
  return {
    find(name) {
      const found = kept.get(name)
      if (!found) return undefined
      kept.delete(name)
      kept.set(name, found)
      return found.value
    },
    keep(name, value, bytes) {
      drop(name)
      if (bytes > mostBytes) return
      kept.set(name, { value, bytes })
      total += bytes
      for (const [oldest] of kept) {
        if (total <= mostBytes) return
        drop(oldest)
      }
    },
  }
}
