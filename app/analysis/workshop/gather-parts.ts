import type { KnownVersion } from '#surveys/findings/dataset'

import { gatherCame, type Gathered, type Looking } from '../gather-responses'
import { allThatCame, type OpenedLine } from '../open-responses'

/** Counts parts that were opened one by one, as if they had come in one piece. */
export function gatherParts(
  parts: string[],
  versions: KnownVersion[],
  envelopes: number,
  looking: Looking = {},
): Promise<Gathered> {
  return gatherCame(allThatCame(each(linesIn(parts)), envelopes), versions, looking)
}

export async function* each<Value>(values: Iterable<Value>): AsyncGenerator<Value> {
  for (const value of values) yield await Promise.resolve(value)
}

export function* linesIn(parts: string[]): Generator<OpenedLine> {
  for (const part of parts) yield* JSON.parse(part) as OpenedLine[]
}
