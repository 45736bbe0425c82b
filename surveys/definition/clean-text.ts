import { fewMarks } from './few-marks'

/**
 * Text as it is kept: composed (NFC), trimmed, without control characters but line breaks, and
 * empty where nothing in it can be seen. The joiners stay, for scripts and emoji are spelt with them.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(unseen, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
  // Composing may take a letter apart, whose marks then stand before the others.
  const clean = fewMarks(fewMarks(plain).normalize('NFC')).trim()
  return visible.test(clean) ? clean : ''
}

// Marks that turn the order of letters round, and blanks of no width.
const unseen = /[\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g
// The empty Braille pattern is a sign to Unicode and a blank to the eye.
const visible = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** A text of one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, (gap) => (gap.includes('\n') ? ' ' : gap))
}

/** Length in characters of any script; an emoji of several parts counts as its parts. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
