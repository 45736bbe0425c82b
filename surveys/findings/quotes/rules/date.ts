import type { QuoteRule } from '../quote-rule'
import { clearMonths, months, weekdays } from '../terms/months'
import { patternsIn, words, type Patterns } from './patterns'

const anyMonth = Object.values(months).join('|')
const day = '\\d{1,2}(?:st|nd|rd|th|er|º|-?го)?'
const when = 'in|since|last|next|of|until|till|by|early|late|mid|before|after|during|from|this'

const patterns: Patterns = {
  any: [
    /(?<!\d)\d{4} ?[-./] ?\d{1,2} ?[-./] ?\d{1,2}(?!\d)/gu,
    /(?<!\d)\d{1,2} ?[-./] ?\d{1,2} ?[-./] ?(?:\d{4}|\d{2})(?!\d)/gu,
    /(?<![\d.,])(?:18|19|20)\d{2}(?:s|х|-?е|-?м|-?го)?(?![\d.,]*\d)/gu,
    words(`${day}(?: of| de| del)?[ .-]{1,2}(?:${anyMonth})\\.?(?:,? (?:de |del )?\\d{2,4})?`),
    words(`(?:${anyMonth})\\.?[ ,-]{1,2}(?:the )?${day}(?:,? \\d{4})?`),
    words(`(?:${anyMonth})\\.?,? (?:of |de |del )?\\d{4}`),
  ],
  en: [
    words(clearMonths.en),
    words(`(?:[Ii]n|${when}) (?:March|May|August|Sept|Oct|Nov|Dec)`, 'exact'),
    words('(?<!(?:an?|the|of) )August', 'exact'),
    words(`(?:the )?(?:first|second|third|\\p{L}+th) of (?:${months.en})`),
    words(
      `(?:${weekdays.en}) (?:morning |evening |night |afternoon )?at (?:\\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)`,
    ),
    words(
      '(?:nineteen|twenty)[ -](?:\\p{L}+ty[ -]?\\p{L}*|ten|eleven|twelve|\\p{L}+teen)(?! (?:years?|dollars?|people))|two thousand (?:and )?\\p{L}+',
    ),
  ],
  fr: [
    words(clearMonths.fr),
    words("(?:en|depuis|fin|début|mi|avant|après|dès|mois de|jusqu[’']en|premier|un)[ -]mars"),
    words(
      `(?:le )?(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt) (?:${months.fr})`,
    ),
    words(
      `(?:${weekdays.fr}) à (?:\\d|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|midi|minuit)`,
    ),
    words('deux mille (?:dix|onze|douze|treize|quatorze|quinze|seize|vingt)(?:[ -]\\p{L}+)?'),
  ],
  es: [
    words(clearMonths.es),
    words(
      `(?:primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte) de (?:${months.es})`,
    ),
    words(
      `(?:${weekdays.es}) a las? (?:\\d|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)`,
    ),
    words('dos mil (?:diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veinte|veinti\\p{L}+)'),
  ],
  ru: [
    words(clearMonths.ru),
    words(
      `(?:перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)(?:ого|ьего|ое) (?:${months.ru})`,
    ),
    words(
      `(?:${weekdays.ru}) в (?:\\d|час|два|три|четыре|пять|шесть|семь|восемь|девять|десять|полдень|полночь)(?:\\p{L}*)`,
    ),
    words('две тысячи \\p{L}+(?:ом|ого|ый)(?: год\\p{L}*)?|двухтысячн\\p{L}+'),
  ],
  zh: [
    /[〇零一二三四五六七八九十\d]{2,4} ?年(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})月)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/gu,
    /(?<![个每\d一二三四五六七八九十])(?:\d{1,2}|十[一二]?|[一二三四五六七八九]) ?月(?!经|亮)(?:份|底|初|中旬)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/gu,
    /(?:星期|礼拜|周)[一二三四五六日天](?:上午|下午|晚上|早上|凌晨|中午)?(?:\d{1,2}|[一二三四五六七八九十两]{1,2})(?:点|时|:)/gu,
    /(?:去年|今年|明年|前年)(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月/gu,
  ],
}

// “十年” tells how long, not when.
const isSpan = /^[一二三四五六七八九十两]{1,3}年$|^\d{1,2} ?年$/u

export const date: QuoteRule = {
  code: 'date',
  level: 'refused',
  find: (text) =>
    patternsIn(text, patterns).filter(
      ({ start, end }) => !isSpan.test(text.plain.slice(start, end)),
    ),
}
