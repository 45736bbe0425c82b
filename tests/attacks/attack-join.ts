import {
  derivations, digests, type Guess, guessByMixing, guessByPieces, guessesByOrder, guessesByPrefix, values,
} from './joins' // prettier-ignore
import { kendallTau } from './kendall-tau'
import type { SeizedRow } from './seized-rows'

/** A row with what only the test knows: whose it is. */
export interface OwnedRow extends SeizedRow {
  owner: number
}

/** How far an attacker gets who tries every guess we know. */
export interface Findings {
  guesses: number
  /** The pairs that the best guess has right, and its name. */
  right: number
  best: string
  /** How well any order of the left tells any order of the partners, at most. */
  tau: number
}

export function attackJoin(left: OwnedRow[], right: OwnedRow[]): Findings {
  const guesses = new Map<string, Guess>([
    ...guessesByOrder(left, right),
    ...guessesByPrefix(left, right),
    ['shared pieces', guessByPieces(left, right, values)],
    ['our own derivation', guessByPieces(left, right, derivations)],
    ['digests of the left', guessByPieces(left, right, digests)],
    ['digests of the right', guessByPieces(right, left, digests)],
    ['digests of both', guessByMixing(left, right)],
  ])
  const scores = [...guesses].map(([name, guess]) => ({ name, right: rightIn(guess) }))
  const best = scores.reduce((a, b) => (b.right > a.right ? b : a))
  return {
    guesses: guesses.size,
    right: best.right,
    best: best.name,
    tau: strongestTau(left, right),
  }
}

function rightIn(guess: Guess): number {
  return [...guess].filter(([row, taken]) => taken && ownerOf(row) === ownerOf(taken)).length
}

function ownerOf(row: SeizedRow): number {
  return (row as OwnedRow).owner
}

function strongestTau(left: OwnedRow[], right: OwnedRow[]): number {
  const partners = new Map(right.map((row) => [row.owner, row]))
  const taus = Object.keys(left[0]?.places ?? {}).flatMap((one) => {
    const sorted = left.toSorted((a, b) => (a.places[one] ?? 0) - (b.places[one] ?? 0))
    return Object.keys(right[0]?.places ?? {}).map((other) =>
      Math.abs(kendallTau(sorted.map(({ owner }) => partners.get(owner)?.places[other] ?? 0))),
    )
  })
  return Math.max(...taus)
}
