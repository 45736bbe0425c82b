import type { TextToRead } from '#app/analysis/workshop/work'

import { mark } from '../../../surveys/journal/writing'

/** One of the texts of a question, by its number. */
export function aText(number: number, more: Partial<TextToRead> = {}): TextToRead {
  const own = { name: mark(number), question: 'story', lang: 'en' as const, context: {} }
  return { ...own, text: `They came at night, number ${number}.`, ...more }
}
