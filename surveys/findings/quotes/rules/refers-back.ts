import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

/** What ties this text to another one of the same person. */
const patterns = {
  en: [
    words(
      'as I (?:said|wrote|mentioned|explained)(?: above| before| earlier| already)?|see (?:above|my (?:other|earlier|previous) answer)|my (?:previous|earlier|other) answer|(?:said|mentioned|written) above',
    ),
  ],
  fr: [
    words(
      "comme je l[’']ai (?:déjà )?(?:dit|écrit|mentionné|expliqué)|voir (?:ci-dessus|plus haut|ma réponse)|ma réponse précédente|cité plus haut",
    ),
  ],
  es: [
    words(
      'como (?:ya )?(?:dije|escribí|mencioné|expliqué)|véase (?:arriba|más arriba)|ver (?:arriba|mi respuesta)|mi respuesta anterior',
    ),
  ],
  ru: [
    words(
      'как я (?:уже )?(?:говорил|писал|сказал|написал|упоминал)а?|см\\. (?:выше|ответ)|(?:мой|моём|моем) предыдущ\\p{L}+ ответ\\p{L}*|сказано выше',
    ),
  ],
  zh: [
    /(?:正?如)我?(?:上面|前面|之前|上文)(?:所说|说的|写的|提到)|见(?:上文|上面|我(?:上一个|前面的)回答)|我之前的回答/gu,
  ],
}

export const refersBack: QuoteRule = {
  code: 'refers-back',
  level: 'warning',
  find: (text) => patternsIn(text, patterns),
}
