import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const services =
  '(?:instagram|insta|telegram|twitter|facebook|tiktok|snapchat|whatsapp|wechat|vk|line|微信|微博|телеграм|инстаграм|вотсап)'
const patterns = {
  any: [
    /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,}/gu,
    /(?<![\p{L}\p{N}#])#[\p{L}\p{N}_]{3,}/gu,
    RegExp(`${services}(?: ?id)? ?[:：号]+ ?[\\p{L}\\p{N}_.]{2,}`, 'giu'),
    words('u/\\w{3,}'),
  ],
}

export const handle: QuoteRule = {
  code: 'handle',
  level: 'refused',
  find: (text) => patternsIn(text, patterns),
}
