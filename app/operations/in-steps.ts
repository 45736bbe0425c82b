/** A count as it may be noted or shown to staff: rounded down to a multiple of five. */
export function inSteps(count: number): number {
  return count - (count % 5)
}
