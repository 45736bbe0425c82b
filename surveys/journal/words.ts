import { z } from 'zod'

import { lengthOf } from '../definition/clean-text'

/** As many characters as the longest text that anybody may send, or a translation of it, can have. */
export const longestText = 60_000

export function wordsSchema(longest: number) {
  return z
    .string()
    .max(2 * longest)
    .refine(isWhole, 'half-character')
    .refine((words) => lengthOf(words) <= longest, 'too-long')
}

/** Whether no half of a character is in them, for such halves are lost when they are written down. */
export function isWhole(words: string): boolean {
  return !/\p{Surrogate}/u.test(words)
}
