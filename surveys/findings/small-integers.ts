/** Whole numbers from 0 up in as little room as they need. */
export type SmallIntegers = Uint8Array | Uint16Array

/** Room for numbers below `end`. */
export function smallIntegers(end: number, room: number): SmallIntegers {
  return end <= 2 ** 8 ? new Uint8Array(room) : new Uint16Array(room)
}

/** The same numbers with more room behind them. */
export function withRoom(numbers: SmallIntegers, room: number): SmallIntegers {
  const wider = numbers instanceof Uint8Array ? new Uint8Array(room) : new Uint16Array(room)
  wider.set(numbers)
  return wider
}
