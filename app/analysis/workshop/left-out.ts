import type { Left } from '#surveys/findings/protect'

import type { Labels } from './labels'
import type { Say } from './words'

/** “3. Age · by region”. */
export function leftOut(say: Say, labels: Labels, { question, breakdown }: Left): string {
  const table = labels.question(question)
  return breakdown === undefined ? table : say('by', { table, by: labels.column(breakdown) })
}
