import type { Piece } from './pieces-of'

/** From the piece where choosing began to the one where it is now, by places in the text. */
export interface Chosen {
  anchor: number
  at: number
}

/** Where a key leads among the pieces; with `extend`, all on the way are chosen. */
export function move(
  pieces: Piece[],
  { anchor, at }: Chosen,
  { to, extend }: { to: 'next' | 'back' | 'first' | 'last'; extend: boolean },
): Chosen {
  const stops = stopsIn(pieces)
  const here = indexAt(stops, at)
  const last = stops.length - 1
  const there = { next: Math.min(here + 1, last), back: Math.max(here - 1, 0), first: 0, last }[to]
  const start = stops[there]?.start ?? at
  return { anchor: extend ? anchor : start, at: start }
}

/** The piece that the keys stand on. */
export function pieceAt(pieces: Piece[], at: number): Piece | undefined {
  const stops = stopsIn(pieces)
  return stops[indexAt(stops, at)]
}

/** From the first to the last chosen piece, both whole. */
export function spanOf(pieces: Piece[], { anchor, at }: Chosen) {
  const [one, other] = [pieceAt(pieces, anchor), pieceAt(pieces, at)]
  if (!one || !other) return undefined
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}

function stopsIn(pieces: Piece[]): Piece[] {
  return pieces.filter(({ kind }) => kind !== 'between')
}

// Pieces change as words are taken out and put back, places in the text do not.
function indexAt(stops: Piece[], at: number): number {
  const found = stops.findIndex(({ end }) => end > at)
  return found === -1 ? stops.length - 1 : found
}
