import { hash } from 'node:crypto'

import { answersIdFor, receiptFor, textIdFor } from '#app/vault/receipt'

import type { SeizedRow } from './seized-rows'

/** For each row on the left, the row on the right that an attacker takes for its own. */
export type Guess = Map<SeizedRow, SeizedRow | undefined>

/** Pairs rows by rank, for every order of the left with every order of the right, both ways round. */
export function guessesByOrder(left: SeizedRow[], right: SeizedRow[]): Map<string, Guess> {
  const guesses = new Map<string, Guess>()
  for (const one of Object.keys(left[0]?.places ?? {})) {
    for (const other of Object.keys(right[0]?.places ?? {})) {
      const [first, second] = [sortedBy(left, one), sortedBy(right, other)]
      guesses.set(`${one} × ${other}`, pairedUp(first, second))
      guesses.set(`${one} × ${other}, reversed`, pairedUp(first, second.toReversed()))
    }
  }
  return guesses
}

function sortedBy(rows: SeizedRow[], place: string): SeizedRow[] {
  return rows.toSorted((a, b) => (a.places[place] ?? 0) - (b.places[place] ?? 0))
}

function pairedUp(left: SeizedRow[], right: SeizedRow[]): Guess {
  return new Map(left.map((row, rank) => [row, right[rank]]))
}

/** Takes the row whose column begins most like one of the left, for every two columns. */
export function guessesByPrefix(left: SeizedRow[], right: SeizedRow[]): Map<string, Guess> {
  const guesses = new Map<string, Guess>()
  for (const one of Object.keys(left[0]?.columns ?? {})) {
    for (const other of Object.keys(right[0]?.columns ?? {})) {
      const likest = (row: SeizedRow) =>
        onlyMost(right, (each) => alike(row.columns[one], each.columns[other]))
      guesses.set(`${one} ~ ${other}`, new Map(left.map((row) => [row, likest(row)])))
    }
  }
  return guesses
}

/** The row with the highest score; none where several share it. */
function onlyMost(rows: SeizedRow[], score: (row: SeizedRow) => number): SeizedRow | undefined {
  const scores = rows.map(score)
  const best = Math.max(...scores)
  return scores.filter((each) => each === best).length === 1
    ? rows[scores.indexOf(best)]
    : undefined
}

const nothing = new Uint8Array()

/** How many bits two values begin with in common. */
function alike(one: Uint8Array = nothing, other: Uint8Array = nothing): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  const differing = (one[at] ?? 0) ^ (other[at] ?? 0)
  return at * 8 + Math.clz32(differing) - 24
}

const piece = 6

/** Takes the row that shares six bytes, which no other has, with what can be made of the left row. */
export function guessByPieces(
  left: SeizedRow[],
  right: SeizedRow[],
  made: (row: SeizedRow) => Buffer[],
): Guess {
  const owners = new Map<number, SeizedRow | undefined>()
  for (const row of right) {
    for (const each of new Set(Object.values(row.columns).flatMap(piecesOf))) {
      owners.set(each, owners.has(each) ? undefined : row)
    }
  }
  return new Map(left.map((row) => [row, ownerOf(made(row), owners)]))
}

/** The owner of the first piece that somebody has to themselves. */
function ownerOf(
  values: Buffer[],
  owners: Map<number, SeizedRow | undefined>,
): SeizedRow | undefined {
  for (const value of values) {
    for (const each of piecesOf(value)) {
      const owner = owners.get(each)
      if (owner) return owner
    }
  }
  return undefined
}

/** Every six bytes in a row as one number, of which two halves are kept while reading. */
function piecesOf(value: Buffer): number[] {
  const pieces: number[] = []
  let [high, low] = [0, 0]
  for (const [at, byte] of value.entries()) {
    high = ((high << 8) | (low >>> 16)) & 0xffffff
    low = ((low << 8) | byte) & 0xffffff
    if (at >= piece - 1) pieces.push(high * 0x1000000 + low)
  }
  return pieces
}

export function values({ columns }: SeizedRow): Buffer[] {
  return Object.values(columns)
}

const [algorithms, betweens] = [
  ['md5', 'sha1', 'sha256', 'sha512'],
  ['', '\0', ':', '-'],
]

/** The digests of every column and of every two columns, one after the other; raw and as text. */
export function digests(row: SeizedRow): Buffer[] {
  const single = values(row)
  const inputs = single.flatMap((one) => [
    one,
    ...betweens.flatMap((between) =>
      single.map((other) => Buffer.concat([one, Buffer.from(between), other])),
    ),
  ])
  return algorithms.flatMap((algorithm) =>
    inputs.flatMap((input) => {
      const digest = hash(algorithm, input, 'buffer')
      return [digest, Buffer.from(digest.toString('hex').slice(0, 16))]
    }),
  )
}

/** The ids that our own derivation would give if a column, or its hash, were somebody's root key. */
export function derivations(row: SeizedRow): Buffer[] {
  const survey = row.columns.survey?.toString() ?? ''
  const hashes = values(row).map((value) => hash('sha256', value, 'buffer'))
  const rootKeys = [...values(row), ...hashes].filter(({ length }) => length === 32)
  return rootKeys.flatMap((rootKey) => {
    const receipt = receiptFor(rootKey, survey)
    const ids = [answersIdFor(receipt, survey), textIdFor(receipt, survey, 'story')]
    return ids.map((id) => Buffer.from(id))
  })
}

/** Takes the row in which a digest of one of its own columns and one of the left row stands. */
export function guessByMixing(left: SeizedRow[], right: SeizedRow[]): Guess {
  return new Map(left.map((row) => [row, right.find((each) => mixes(row, each))]))
}

function mixes(left: SeizedRow, right: SeizedRow): boolean {
  const all = values(right)
  const short = all.map((value) => value.subarray(0, 32))
  return values(left).some((one) =>
    short.some((other) =>
      [Buffer.concat([one, other]), Buffer.concat([other, one])].some((input) => {
        const start = hash('sha256', input, 'buffer').subarray(0, piece)
        return all.some((value) => value.includes(start))
      }),
    ),
  )
}
