import type { QuoteRule } from '../quote-rule'
import { patternsIn, words } from './patterns'

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
const english =
  'province|county|state|district|region|prefecture|governorate|department|island|village|town|city|neighbou?rhood|township|suburb|slum|street|road|avenue|square|market|hotel|bar|club|brothel|hospital|prison|police station|clinic|park|river|lake|camp'
const french =
  'province|région|département|quartier|rue|avenue|place|ville|village|commune|district|île|préfecture|canton|marché|hôtel|bar|boîte|hôpital|prison|commissariat|camp'
const spanish =
  'provincia|departamento|estado|distrito|municipio|barrio|calle|avenida|plaza|ciudad|pueblo|región|cantón|colonia|comuna|isla|mercado|hotel|bar|club|hospital|cárcel|penal|comisaría|campamento'
const russian =
  'город\\p{L}{0,2}|г\\.|село|селе|деревн\\p{L}|пос[её]л\\p{L}+|район\\p{L}{0,2}|улиц\\p{L}|проспект\\p{L}{0,2}|площад\\p{L}|остров\\p{L}{0,2}|рын\\p{L}+|гостиниц\\p{L}|бар\\p{L}{0,2}|клуб\\p{L}{0,2}|больниц\\p{L}|тюрьм\\p{L}|колони\\p{L}|отдел\\p{L}*'

const patterns = {
  en: [
    words(
      `(?:${eitherCase(english)}) (?:of |called |named )?${capital}|(?!(?:The|This|That|These|Our|My|Every|Each|Some|No|Any|One|Your|Their|Her|His|Most|In|At|From) )${capital} (?:${eitherCase(english)})|on ${capital} (?:[Ss]treet|[Rr]oad|[Aa]venue)`,
      'exact',
    ),
  ],
  fr: [
    words(
      `(?:${eitherCase(french)}) (?:de |du |des |de la |de l['’]|d['’]|appelée? )?${capital}`,
      'exact',
    ),
  ],
  es: [words(`(?:${eitherCase(spanish)}) (?:de |del |de la |llamad[ao] )?${capital}`, 'exact')],
  ru: [
    words(
      `(?:${eitherCase(russian)}) [«"]?${capital}|${capital}(?:ск|цк)(?:ая|ой|ую|ий|ого|ом|ому) (?:област\\p{L}+|кра\\p{L}+|район\\p{L}*|республик\\p{L}+|округ\\p{L}*|улиц\\p{L})`,
      'exact',
    ),
  ],
  zh: [
    /(?<!\p{Script=Han}{0,1}(?:各|全|本|外|每|哪|别|某|这|那))(?!(?:我们|他们|你们|她们|这个|那个|一个|每个|整个|其他|很多|许多|各个|所有|在|到|的|和|大|小|农|乡|山|城|郊|社|地|红灯|工业|步行|街道|同|别))\p{Script=Han}{2,3}(?:省|自治区|自治州|特别行政区|镇|街道办|派出所)/gu,
    /(?:在|去|到|从|来自|住在)(?!(?:全|各|本|外|这|那|某|大|小|别|同|哪|一|我|你|他|她|农|乡|山|城|郊|社|地|红灯|市|每))\p{Script=Han}{2,3}(?:市(?!场|区|民|政|面)|县|区(?!别|域|分)|村|路(?!上|边)|街(?!上|头|边)|酒店|夜总会|监狱|医院)/gu,
  ],
}

export const place: QuoteRule = {
  code: 'place',
  level: 'warning',
  find: (text) => patternsIn(text, patterns),
}

function eitherCase(words: string): string {
  return words.replace(/(?<=^|\|)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
