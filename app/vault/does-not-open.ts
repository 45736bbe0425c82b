import { fail } from '#surveys/result'

/** Another key, another place, or bytes that were changed: which of them cannot be known. */
export interface DoesNotOpen {
  code: 'does-not-open'
}

export function doesNotOpen(): { ok: false; problems: DoesNotOpen[] } {
  return fail({ code: 'does-not-open' })
}
