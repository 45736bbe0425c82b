/** How much is measured: all of it, or as little as shows that everything runs. */
export interface Scale {
  rounds: number
  /** What part of the whole amount of work is done. */
  share: number
}

export const whole: Scale = { rounds: 5, share: 1 }
export const quick: Scale = { rounds: 2, share: 0.02 }

/** As much of `amount` as this scale does, and never less than `least`. */
export function amountOf({ share }: Scale, amount: number, least: number): number {
  return Math.max(least, Math.round(amount * share))
}

/** What the work comes to in each round, after one that does not count. */
export async function inRounds(
  { rounds }: Pick<Scale, 'rounds'>,
  work: (round: number) => Promise<number> | number,
): Promise<number[]> {
  const came: number[] = []
  for (let round = 0; round <= rounds; round += 1) came.push(await work(round))
  return came.slice(1)
}

/** Two kinds of work by turns, so that what else the machine does falls upon both. */
export async function byTurns(
  scale: Pick<Scale, 'rounds'>,
  ours: () => Promise<number> | number,
  beside: () => Promise<number> | number,
): Promise<{ rounds: number[]; beside: number[] }> {
  const others: number[] = []
  const rounds = await inRounds(scale, async () => {
    others.push(await beside())
    return ours()
  })
  return { rounds, beside: others.slice(1) }
}

/** How many milliseconds the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
