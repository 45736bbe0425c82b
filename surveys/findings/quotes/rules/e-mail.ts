import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const at = '(?<= )at(?= )|arobase|arroba|собака|艾特'
const dot = '(?<= )(?:dot|point|punto)(?= )|точка|点'
const ends = 'com|org|net|info|edu|gov|ngo|app|io|co|eu|uk|орг|ком|ру|рф'

const patterns = {
  any: [
    /[\p{L}\p{N}._%+-]{1,64} ?@ ?[\p{L}\p{N}-]+(?: ?\. ?[\p{L}\p{N}-]+)+/gu,
    /[\p{L}\p{N}._%+-]+ ?[([{] ?(?:at|arobase|arroba|собака) ?[)\]}] ?[\p{L}\p{N}.-]+/giu,
    // Spelled out, in the words of five languages.
    words(
      `[\\p{L}\\p{N}._-]{1,64} ?(?:${at}) ?[\\p{L}\\p{N}-]+(?: ?(?:${dot}) [\\p{L}\\p{N}-]+){0,4} ?(?:${dot}) ?(?:${ends})`,
    ),
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
