import { z } from 'zod'

import { longestText, wordsSchema } from './words'

/** Where a passage begins and ends, in UTF-16 units, and the words that stand there. */
export const passageShape = {
  start: z.int().min(0),
  end: z.int().min(1),
  words: wordsSchema(longestText),
}

export type Passage = z.infer<z.ZodObject<typeof passageShape>>

export function isPassage({ start, end, words }: Passage): boolean {
  return end > start && end - start === words.length
}

/** Whether a text still has these words at this place; where not, somebody has to look. */
export function standsIn(text: string, { start, end, words }: Passage): boolean {
  return text.slice(start, end) === words
}
