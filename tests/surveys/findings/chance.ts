import { seeded } from '../../support/seeded'

/** Numbers from 0 up to 1 that fall the same way in every run. */
export function chance(seed: number): () => number {
  const bytes = seeded(seed)
  return () => bytes(4).reduce((sum, byte) => (sum + byte) / 256, 0)
}
