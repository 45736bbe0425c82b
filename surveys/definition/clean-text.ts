/** Text as it is kept: composed (NFC), trimmed, without control characters but line breaks. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .trim()
}

/** A text of one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ')
}

/** Length in characters of any script; an emoji of several parts counts as its parts. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}
