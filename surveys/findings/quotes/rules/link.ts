import type { QuoteRule } from '../quote-rule'
import { patternsIn } from './patterns'

const patterns = {
  any: [
    /(?:https?|ftp|hxxps?|tg|mailto):\/{0,2}[^\s]{3,}/giu,
    /(?<![\p{L}\p{N}@])www\.[^\s]+/giu,
    /(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|onion|edu|gov|app|xyz|online|site|рф)(?![\p{L}\p{N}])(?:\/[^\s]*)?/giu,
    /(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?!или|и\/)\p{L}{2,3}\/[^\s]*/giu,
  ],
}

export const link: QuoteRule = {
  code: 'link',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
