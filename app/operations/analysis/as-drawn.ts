import type { Random } from '#app/vault/bytes'

/** The same values as lots place them (Fisher and Yates); done anew for each part, so it has to be quick. */
export function asDrawn<Value>(values: readonly Value[], lots: Random): Value[] {
  const drawn = Buffer.from(lots(bytesEach * values.length))
  const placed: Value[] = []
  for (const [at, value] of values.entries()) {
    const lot = drawn.readUIntBE(bytesEach * at, bytesEach) / 2 ** (8 * bytesEach)
    const place = Math.floor(lot * (at + 1))
    const there = placed[place]
    if (there === undefined) placed.push(value)
    else placed.push(there)
    placed[place] = value
  }
  return placed
}

const bytesEach = 6
