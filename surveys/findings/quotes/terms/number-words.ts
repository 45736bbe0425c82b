import type { OfficialLanguage } from '../../../definition/language'

/** Number words from eleven on, in which nobody speaks loosely; then the small ones. */
interface NumberWords {
  large: string
  small: string
  /** What makes a span of years, or an age, of the number before it. */
  years: string
  /** What is counted or paid exactly. */
  units: string
}

export const numberWords: Record<OfficialLanguage, NumberWords> = {
  en: {
    large:
      'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million',
    small: 'two|three|four|five|six|seven|eight|nine|ten',
    years: '(?:years?|yrs?)(?:[ -]olds?| of age)?|year-olds?|summers',
    units:
      'dollars?|euros?|pounds?|shillings?|rupees?|pesos?|children|kids|sons?|daughters?|sisters?|brothers?|months|weeks|clients|arrests|members',
  },
  fr: {
    large:
      'onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante|cents?|mille|millions?',
    small: 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix',
    years: 'ans|années',
    units:
      'euros?|francs?|dollars?|dirhams?|enfants|filles|fils|sœurs|frères|mois|semaines|clients|clientes|membres',
  },
  es: {
    large:
      'once|doce|trece|catorce|quince|dieci\\p{L}+|veinte|veinti\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|\\p{L}*cientos|\\p{L}*cientas|quinientos|mil|millón',
    small: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
    years: 'años|añitos',
    units:
      'pesos|euros|dólares|soles|hijos|hijas|hermanos|hermanas|meses|semanas|clientes|clientas|miembros|integrantes',
  },
  ru: {
    large:
      '(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцат\\p{L}+|двадцат\\p{L}+|тридцат\\p{L}+|сорока?|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|тысячу|миллион',
    small: 'два|две|двое|три|трое|четыре|четверо|пять|шесть|семь|восемь|девять|десять',
    years: 'лет|года|годика|летн\\p{L}+',
    units:
      'рубл\\p{L}+|доллар\\p{L}*|евро|гривен|тенге|сом|сомов|детей|ребёнка|ребенка|дочери|сына|сестры|брата|месяц\\p{L}*|недел\\p{L}+|клиент\\p{L}*',
  },
  zh: {
    large:
      '[一二三四五六七八九两]?[百千万亿][一二三四五六七八九两十百千零]*|[二三四五六七八九]?十[一二三四五六七八九]?',
    small: '[二两三四五六七八九十]',
    years: '岁|周岁|年(?!前|来)',
    units: '元|块|美元|欧元|卢比|泰铢|港币|个孩子|个女儿|个儿子|个月|名成员|个客人|次',
  },
}
