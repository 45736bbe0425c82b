import type { QuoteRule } from '../quote-rule'
import { patternsIn } from './patterns'

const patterns = { any: [/[\p{Nd}\p{No}](?:[\p{Nd}\p{No}.,:  ]*[\p{Nd}\p{No}])?%?/gu] }

export const number: QuoteRule = {
  code: 'number',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
