import { officialOf, type OfficialLanguage } from '../../../definition/language'
import type { Language } from '../../../definition/survey'
import { spansOf, type Span } from './span'

/** Pieces of a text that name no place, day or number although they look like it. */
export function harmlessIn(plain: string, language: Language): Span[] {
  const official = officialOf(language)
  return [...everywhere, ...(official ? phrases[official] : [])].flatMap((pattern) =>
    spansOf(plain, pattern),
  )
}

const everywhere = [/(?<![\p{L}\p{N}])(?:COVID|Covid|covid)-?19(?!\d)/gu, /(?<!\d)24\/7(?![\d/])/gu]

// Languages that the network speaks; what people say in them tells nothing of where they live.
const tongues = {
  en: several('English|French|Spanish|Russian|Chinese|Portuguese|Arabic', 'or|and'),
  fr: several('anglais|français|espagnol|russe|chinois|portugais|arabe', 'ou|et'),
  es: several('inglés|español|francés|ruso|chino|portugués|árabe', 'o|y'),
  ru: '(?:английск|русск|французск|испанск|китайск|португальск|арабск)',
}

function several(tongues: string, joined: string): string {
  return `(?:${tongues})(?:(?:, | (?:${joined}) )(?:${tongues}))*`
}

const clauseEnd = '(?=\\s*(?:$|[.,;:!?)”"»]|(?:and|or|but|only|so|because|nor|not|is|are|was)\\b))'
const russianEnd = '(?=\\s*(?:$|[.,;:!?)»]|(?:и|или|а|но)\\s))'

const phrases: Record<OfficialLanguage, RegExp[]> = {
  en: [
    RegExp(`\\b(?:in|into|speak|speaks|understand|read|learn) ${tongues.en}${clauseEnd}`, 'giu'),
    RegExp(
      `\\b${tongues.en}[ -](?:language|version|translation|lesson|course|subtitle)s?\\b`,
      'giu',
    ),
    /\b(?:Latin|South|Central|North)[ -]America(?:ns?)?\b/giu,
    /\bRoma (?:women|men|people|communit\w+|sex workers?|famil\w+|migrants?|girls?|persons?)\b/gu,
    /\b(?:Swedish|Nordic) model\b|\b(?:Istanbul|Geneva|Vienna) Conventions?\b|\bPalermo Protocol\b/giu,
    /\bguinea pigs?\b|\b(?:a|one) (?:hundred|thousand|million) times\b|\bhundred per ?cent\b/giu,
  ],
  fr: [
    RegExp(`\\ben ${tongues.fr}(?!\\p{L})`, 'giu'),
    RegExp(
      `\\b(?:parle|parlent|parler|parlons|l['’]|le|comprends) ?${tongues.fr}(?=\\s*(?:$|[.,;:!?)»]|(?:et|ou|mais|ni|pas|seulement)\\s))`,
      'giu',
    ),
    RegExp(
      `\\b(?:langue|version|traduction)s? (?:anglaise|française|espagnole|russe|chinoise|portugaise|arabe)s?(?!\\p{L})`,
      'giu',
    ),
    /(?<!\p{L})Amériques? (?:latine|centrale|du (?:Sud|Nord))(?!\p{L})/giu,
    /(?<!\p{L})(?:latino|sud|nord|centre)-américain\p{L}*/giu,
    /(?<!\p{L})modèle suédois(?!\p{L})|convention d['’]Istanbul|conventions? de Genève|protocole de Palerme/giu,
    /(?<!\p{L})(?:mille fois|cent pour cent|mille mercis)(?!\p{L})/giu,
  ],
  es: [
    RegExp(`\\ben ${tongues.es}(?!\\p{L})`, 'giu'),
    RegExp(
      `\\b(?:hablo|habla|hablan|hablamos|hablar|idioma|el) ${tongues.es}(?=\\s*(?:$|[.,;:!?)»]|(?:y|o|pero|ni|no|solo)\\s))`,
      'giu',
    ),
    /\bmodelo sueco\b|\bconvenio de Estambul\b|\bconvenios? de Ginebra\b|\bprotocolo de Palermo\b/giu,
    /(?<!\p{L})(?:mil veces|mil gracias|cien por ciento|ciento por ciento)(?!\p{L})/giu,
    /(?<!\p{L})Améric(?:a|as) (?:Latina|Central|del (?:Sur|Norte))(?!\p{L})/giu,
  ],
  ru: [
    RegExp(`(?<!\\p{L})на ${tongues.ru}ом${russianEnd}`, 'giu'),
    RegExp(`(?<!\\p{L})${tongues.ru}\\p{L}+ язык\\p{L}*`, 'giu'),
    RegExp(`(?<!\\p{L})по-${tongues.ru}и(?!\\p{L})`, 'giu'),
    /(?<!\p{L})(?:Латинск|Южн|Северн|Центральн)\p{L}+ Америк\p{L}+/giu,
    /(?<!\p{L})(?:латино|южно|северо)-?американск\p{L}+/giu,
    /(?<!\p{L})шведск\p{L}+ модел\p{L}+|стамбульск\p{L}+ конвенц\p{L}+|женевск\p{L}+ конвенц\p{L}+/giu,
    /(?<!\p{L})(?:сто раз|тысячу раз|сто процентов)(?!\p{L})/giu,
  ],
  zh: [
    /(?:西班牙|法|英|俄|葡萄牙|中|德)(?:语|文)(?!化)/gu,
    /拉丁美洲|瑞典模式|北欧模式|伊斯坦布尔公约|日内瓦公约|巴勒莫议定书/gu,
    /百分之百|千方百计|三番五次|五花八门|千万(?=不|别|要|小心)|万一|一五一十|四面八方|七上八下|乱七八糟|一月一次|十有八九|十全十美|百万富翁/gu,
  ],
}
