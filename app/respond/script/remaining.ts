/** `leftOne`, `overFew` …: one sentence per plural of the language, with `#` for the number. */
export interface CounterWords {
  lang: string
  [sentence: string]: string | undefined
}

/** How much room a text leaves, in words. A character is a code point, so an emoji is not two. */
export function remaining(text: string, max: number, words: CounterWords) {
  const left = max - Array.from(text.normalize('NFC')).length
  const over = left < 0
  const number = Math.abs(left)
  const plural = new Intl.PluralRules(words.lang).select(number)
  const key = (over ? 'over' : 'left') + plural.charAt(0).toUpperCase() + plural.slice(1)
  const shown = new Intl.NumberFormat(words.lang).format(number)
  return { over, words: (words[key] ?? '').replace('#', shown) }
}
