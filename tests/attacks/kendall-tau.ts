/** How well one order tells another: 1 the same, 0 nothing, −1 the reverse. */
export function kendallTau(values: number[]): number {
  let agreement = 0
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      agreement += Math.sign((values[later] ?? 0) - (values[earlier] ?? 0))
    }
  }
  return agreement / ((values.length * (values.length - 1)) / 2)
}

/** The same, over pairs that lie in one stretch of `span` only: what the inside of a page tells. */
export function tauWithin(values: number[], span: number): number {
  let pairs = 0
  let agreement = 0
  for (let later = 1; later < values.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      const [first = 0, second = 0] = [values[earlier], values[later]]
      if (Math.floor(first / span) !== Math.floor(second / span)) continue
      pairs += 1
      agreement += Math.sign(second - first)
    }
  }
  return pairs === 0 ? 0 : agreement / pairs
}
