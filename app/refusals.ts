import { data } from '@remix-run/node'

/**
 * A status, a network that is not set up yet, somebody whose time here is over, findings outside
 * of their limits, or something that another website sent.
 */
export type Refusal = number | 'notOpen' | 'accessOver' | 'outside' | 'foreign'

/** Guards throw these; the error page finds the words. */
export function refused(refusal: Refusal) {
  if (typeof refusal === 'number') return data(null, { status: refusal })
  return data(refusal, { status: refusal === 'notOpen' ? 503 : 403 })
}

export function notFound() {
  return refused(404)
}

export function forbidden() {
  return refused(403)
}
