import { hanNamesIn } from '../places/han-names'
import { namesIn } from '../places/name-tree'
import { cities } from '../places/places'
import type { QuoteRule } from '../quote-rule'

export const city: QuoteRule = {
  code: 'city',
  level: 'refused',
  find: (text) => [...namesIn(text, cities().tree), ...hanNamesIn(text, cities().han)],
}
