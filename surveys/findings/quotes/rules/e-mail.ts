import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const patterns = {
  any: [
    /[\p{L}\p{N}._%+-]{1,64} ?@ ?[\p{L}\p{N}-]+(?: ?\. ?[\p{L}\p{N}-]+)+/gu,
    /[\p{L}\p{N}._%+-]+ ?[([{] ?(?:at|arobase|arroba|собака) ?[)\]}] ?[\p{L}\p{N}.-]+/giu,
    words(
      '(?:gmail|hotmail|outlook|yahoo|proton ?mail|yandex|qq|163)(?: ?\\.| ?\\(?dot\\)?) ?\\w{2,3}',
    ),
  ],
}

export const eMail: QuoteRule = {
  code: 'e-mail',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
