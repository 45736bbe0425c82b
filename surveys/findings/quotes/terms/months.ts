import type { OfficialLanguage } from '../../../definition/language'

/** Months as they stand beside a day or a year; short forms too. */
export const months: Record<Exclude<OfficialLanguage, 'zh'>, string> = {
  en: 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  fr: 'janv(?:ier)?|f[ée]vr(?:ier)?|mars|avril|mai|juin|juillet|juil|ao[uû]t|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?',
  es: 'ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sep(?:t|tiembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?',
  ru: 'январ\\p{L}+|феврал\\p{L}+|март(?:а|у|ом|е)?|апрел\\p{L}+|ма[йяюе]|маем|июн[ьяюе]|июнем|июл[ьяюе]|июлем|август\\p{L}*|сентябр\\p{L}+|октябр\\p{L}+|ноябр\\p{L}+|декабр\\p{L}+',
}

/** Months that are no other word, alone. */
export const clearMonths: Record<Exclude<OfficialLanguage, 'zh'>, string> = {
  en: 'january|february|april|june|july|september|october|november|december',
  fr: 'janvier|f[ée]vrier|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[ée]cembre',
  es: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
  ru: 'январ(?:ь|я|ю|е|ём|ем)|феврал(?:ь|я|ю|е|ём|ем)|март(?:а|у|ом|е)?|апрел(?:ь|я|ю|е|ем)|ма[йяюе]|маем|июн[ьяюе]|июнем|июл[ьяюе]|июлем|август(?:а|у|ом|е)?|сентябр(?:ь|я|ю|е|ём|ем)|октябр(?:ь|я|ю|е|ём|ем)|ноябр(?:ь|я|ю|е|ём|ем)|декабр(?:ь|я|ю|е|ём|ем)',
}

/** Days of the week. */
export const weekdays: Record<Exclude<OfficialLanguage, 'zh'>, string> = {
  en: '(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
  fr: '(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?',
  es: 'lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?',
  ru: 'понедельник\\p{L}*|вторник\\p{L}*|сред[ауеы]|четверг\\p{L}*|пятниц\\p{L}+|суббот\\p{L}+|воскресень\\p{L}+',
}
