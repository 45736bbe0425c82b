/** The same values in an order that tells nothing. */
export function shuffled<Value>(
  values: readonly Value[],
  random: (length: number) => Uint8Array,
): Value[] {
  return values
    .map((value) => ({ value, lot: Buffer.from(random(16)).toString('hex') }))
    .sort((left, right) => (left.lot < right.lot ? -1 : 1))
    .map(({ value }) => value)
}
