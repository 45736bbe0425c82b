import type { Rule } from '../rule'

/** A reason is more than blanks. */
export const acceptReason: Rule = {
  name: 'accept-reason',
  codes: ['empty-reason'],
  check: ({ accept = {} }) =>
    Object.entries(accept)
      .filter(([, reason]) => reason.trim() === '')
      .map(([name]) => ({
        code: 'empty-reason',
        level: 'error' as const,
        at: `accept.${name}`,
        facts: { part: name },
      })),
}
