import type { AppLoadContext } from '@remix-run/node'
import { createHash } from 'node:crypto'

/** A name that only pages share which are drawn of the very same: address, words, questions and network. */
export function drawnOf(
  { url }: Request,
  view: unknown,
  { spoken, sender }: AppLoadContext,
): string {
  const drawnFrom = [new URL(url).pathname, spoken, sender, view]
  return createHash('sha256').update(JSON.stringify(drawnFrom)).digest('hex')
}
