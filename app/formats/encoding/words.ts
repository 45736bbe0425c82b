import { decodeAs } from './decode'
import type { Encoding } from './encodings'

/** How far the letters of a line form Cyrillic words in Windows-1251. */
export const fitsCyrillic = fitsWords('windows-1251', {
  letters: /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu,
  own: /\p{Script=Cyrillic}/gu,
  isWord: (word) => cyrillic.test(word) && (word.length < 4 || vowel.test(word)),
  // The number sign, which Russian names often have.
  signs: /[№]/gu,
})

/** How far the letters beyond ASCII stand in words of Western Europe in Windows-1252. */
export const fitsWestern = fitsWords('windows-1252', {
  letters: /[\p{Script=Latin}ªº]+/gu,
  own: /[^\x00-\x7f]/gu,
  isWord: (word) => western.test(word) && !strange.test(word),
  signs: /[¿¡€](?=\p{L})|(?<=\d ?)€/gu,
})

const cyrillic = /^(?!.*[A-Za-z])(\p{Lu}?\p{Ll}+|\p{Lu}+)$/u
const vowel = /[аеёиоуыэюяіїєўј]/iu
const western = /^(?=.*[A-Za-z])(\p{Lu}?[\p{Ll}ªº]+|\p{Lu}+|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$/u
// Letters that other encodings of the Latin script have at the places of these.
const strange = /[^\x00-\x7f]{3}|[ÐÞðþÝý]|\p{Ll}\p{Lu}(?!\p{Ll})|[Œœ](?![ueitsUEITS])/u

interface Script {
  letters: RegExp
  /** Letters that say something: those which the other script does not share. */
  own: RegExp
  isWord: (word: string) => boolean
  /** Other signs that speak for the script. */
  signs: RegExp
}

// These stand at the same place in both encodings, so they speak for neither.
const shared = /[\x00-\x7f‚„…†‡‰‹‘’“”•–—™›\u00a0¤¦§©«¬\u00ad®°±µ¶·»]/gu

function fitsWords(encoding: Encoding, { letters, own, isWord, signs }: Script) {
  return (line: Uint8Array): number => {
    const read = decodeAs(line, encoding)
    if (!read.ok) return 0
    const text = read.value
    let [good, bad] = [0, 0]
    for (const [word] of text.matchAll(letters)) {
      const telling = word.match(own)?.length ?? 0
      // A word of one letter, as “à” or «и», is one in either script.
      if (telling === 0 || word.length === 1) continue
      if (isWord(word)) good += telling
      else bad += telling
    }
    good += text.match(signs)?.length ?? 0
    bad += text.replace(letters, '').replace(signs, '').replace(shared, '').length
    return good + bad === 0 ? undecided : good / (good + bad)
  }
}

// Nothing but quotation marks and dashes: it fits, and speaks against no other.
const undecided = 0.6
