import type { QuoteRule } from '../quote-rule'
import { patternsIn } from './patterns'

// Not so long a run that a number of eight digits or a day could hide in it.
const patterns = { any: [/(?<![\d.])(?:\+ ?|\(|00)?\d(?:[ ().\-–/]{0,2}\d){6,14}(?!\d)/gu] }
const isDay = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/

export const phone: QuoteRule = {
  code: 'phone',
  level: 'refused',
  find: (text) =>
    patternsIn(text, patterns).filter(
      ({ start, end }) => !isDay.test(text.plain.slice(start, end)),
    ),
}
