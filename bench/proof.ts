/** A response that a server said had arrived: the keys under which its envelopes must lie. */
export interface Acknowledged {
  receipt: string
  ids: string[]
}

export interface Proof {
  /** Envelopes that were acknowledged and are not there. */
  missing: string[]
  /** Receipts that were given to more than one. */
  twice: string[]
  /** Envelopes that nobody was told of. */
  unknown: string[]
}

/** Sets what was acknowledged beside what is stored: each response must be there whole, once, and nothing else. */
export function prove(acknowledged: Acknowledged[], stored: string[]): Proof {
  const receipts = acknowledged.map(({ receipt }) => receipt)
  const told = new Set(acknowledged.flatMap(({ ids }) => ids))
  const there = new Set(stored)
  return {
    missing: [...told].filter((id) => !there.has(id)),
    twice: receipts.filter((receipt, n) => receipts.indexOf(receipt) !== n),
    unknown: stored.filter((id, n) => !told.has(id) || stored.indexOf(id) !== n),
  }
}

export function holds({ missing, twice, unknown }: Proof): boolean {
  return missing.length + twice.length + unknown.length === 0
}
