import type { OfficialLanguage } from '#surveys/definition/language'

/** A country, how hard law and police press there (0 to 1), and how many answer in which language. */
export interface Place {
  country: string
  pressure: number
  answers: { lang: OfficialLanguage; count: number }[]
}

// All of it is invented; the pressure follows the law of a country only by and large.
const lines = [
  'KE 0.72 en45, ZA 0.62 en29, UG 0.88 en6, TZ 0.85 en4, NG 0.8 en4, SN 0.5 fr5, CI 0.55 fr5',
  'CM 0.75 fr3, CD 0.65 fr4, BF 0.6 fr2, ZM 0.75 en2, ZW 0.66 en3, GH 0.74 en3, TG 0.62 fr2',
  'IN 0.6 en42, CN 0.8 zh19, TH 0.55 en3, KH 0.68 en1 fr1, ID 0.7 en2, MM 0.78 en2, BD 0.6 en2',
  'NP 0.6 en2, PH 0.72 en1, MY 0.75 en1 zh3, HK 0.5 zh6, TW 0.5 zh4, AU 0.15 en3 zh1',
  'NZ 0.08 en2 zh1',
  'FR 0.5 fr27 en2 es5 zh6 ru1, KZ 0.6 ru9, KG 0.62 ru7, UA 0.6 ru6, RU 0.85 ru4, MD 0.55 ru2',
  'GE 0.6 ru3, AM 0.55 ru2, ES 0.42 es3, DE 0.35 en2 ru2, BE 0.12 fr2, GB 0.4 en2, SE 0.5 en1',
  'NL 0.3 en1, MK 0.5 en1',
  'CO 0.4 es41, AR 0.45 es7, PE 0.55 es4, MX 0.5 es6, EC 0.42 es4, BO 0.45 es3, GT 0.55 es2',
  'SV 0.6 es3, UY 0.2 es1, BR 0.4 es1 en1',
  'US 0.8 en4 es1, CA 0.52 en5 fr2, JM 0.7 en3, HT 0.6 fr3, DO 0.52 es4, TT 0.7 en2, GY 0.68 en2',
]

export const places: Place[] = lines.flatMap((line) => line.split(', ')).map(placeFrom)

function placeFrom(text: string): Place {
  const [country = '', pressure = '', ...answers] = text.split(' ')
  const counts = answers.map((each) => {
    return { lang: each.slice(0, 2) as OfficialLanguage, count: Number(each.slice(2)) }
  })
  return { country, pressure: Number(pressure), answers: counts }
}
