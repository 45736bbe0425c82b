import type { KeyPair } from '#app/vault/key-pair'

import type { Head, Order } from './server-line'
import type { Gathering } from './work'

/**
 * All that the page holds while it is open: in its memory alone, so that a worker that dies takes
 * nothing away, and nothing stays once the page is left.
 */
export interface Kept {
  head?: Head
  order?: Order
  surveyKey?: KeyPair
  /** What came of each part, in order, as the worker wrote it down. */
  parts: string[]
  lines: number
  gathered?: Gathering
  /** The bundle that the last release counted, opened. */
  before?: { head: string; parts: string[] }
}

export function nothingKept(): Kept {
  return { parts: [], lines: 0 }
}

/** Lets go of everything; the bytes of the key are written over. */
export function wipe(kept: Kept): void {
  kept.surveyKey?.privateKey.fill(0)
  forgetParts(kept)
  delete kept.surveyKey
  delete kept.head
  delete kept.before
}

/** What was opened in an order that holds no more. */
export function forgetParts(kept: Kept): void {
  kept.parts.fill('')
  kept.parts = []
  kept.lines = 0
  delete kept.order
  delete kept.gathered
}

/** The first line of a bundle, as the worker reads it. */
export function headLine({ head }: Kept): string {
  if (!head) throw new Error('No head was fetched yet.')
  return JSON.stringify(head.head)
}
