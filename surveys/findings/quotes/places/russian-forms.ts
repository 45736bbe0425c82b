/** The forms that a folded Russian word of a name can take in the six cases. */
export function russianForms(word: string): string[] {
  // Самоа, Никарагуа: a name in two vowels has one form.
  if (/[аоуэи]а$/.test(word)) return [word]
  const ending = endings.find(([last]) => word.endsWith(last))
  if (!ending) return /[бвгджзклмнпрстфхцчшщ]$/.test(word) ? formsOf(word, hard) : [word]
  const [last, forms] = ending
  return formsOf(word.slice(0, word.length - last.length), forms)
}

/** The endings a person or an adjective can take; the stem is given. */
export const personEndings = new Set(
  (
    ' а я у ю ом ем о е и ы ов ев еи ам ям ами ями ах ях ои ою ий ии ыи ая яя ое ее ие ые ого его ому ему' +
    ' ым им ую юю ых их ыми ими ь ья ей'
  ).split(' '),
)

// Folded: й stands as и, ё as е. The longest ending stands first.
const endings: [last: string, forms: string][] = [
  ['ская', 'ская скои скою скую'],
  ['ское', 'ское ского скому ским ском'],
  ['скии', 'скии ского скому ским ском'],
  ['ские', 'ские ских ским скими'],
  ['ая', 'ая ои ою ую'],
  ['ое', 'ое ого ому ым ом'],
  ['ые', 'ые ых ым ыми'],
  ['нии', 'нии него нему ним нем'],
  ['аи', 'аи ая аю аем ае'],
  ['ои', 'ои оя ою оем ое'],
  ['еи', 'еи ея ею еем ее'],
  ['эи', 'эи эя эю эем эе'],
  ['ыи', 'ыи ого ому ым ом'],
  ['ия', 'ия ии ию иеи иею'],
  ['ово', 'ово ова ову овом ове'],
  ['ево', 'ево ева еву евом еве'],
  ['а', 'а ы и е у ои ою'],
  ['я', 'я и е ю еи ею'],
  ['ь', 'ь и ью я ю ем е'],
  ['ы', ' ы ов ам ами ах'],
]
const hard = ' а у е ом ем ы ов ам ами ах'

function formsOf(stem: string, forms: string): string[] {
  // A city in -ец or -ок loses its vowel: Донецк keeps it, Череповец does not.
  const short = /[^аеиоуыэюя](?:ец|ок)$/.test(stem) ? [stem.slice(0, -2) + stem.slice(-1)] : []
  return [
    ...forms.split(' ').map((form) => stem + form),
    ...short.flatMap((cut) => forms.split(' ').map((form) => cut + form)),
  ]
}
