import { hanNamesIn } from '../places/han-names'
import { namesIn } from '../places/name-tree'
import { countries } from '../places/places'
import type { QuoteRule } from '../quote-rule'

export const country: QuoteRule = {
  code: 'country',
  level: 'refused',
  find: (text) => [...namesIn(text, countries().tree), ...hanNamesIn(text, countries().han)],
}
