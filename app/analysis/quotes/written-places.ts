import { plainText } from '#surveys/findings/quotes/text/plain-text'

interface Span {
  start: number
  end: number
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * From places in the plain text that rules read to those in the text as it was written, which has
 * other widths, signs that nobody sees, and blanks; `undefined` where the two cannot be laid together.
 */
export function writtenPlaces(text: string): (read: Span) => Span | undefined {
  const plain = plainText(text)
  const written: Span[] = []
  for (const { segment, index } of letters.segment(text)) {
    const own = plainText(segment)
    // Blanks between Chinese characters are not read.
    if (!plain.startsWith(own, written.length)) {
      if (own.trim() === '') continue
      return () => undefined
    }
    const place = { start: index, end: index + segment.length }
    for (let unit = 0; unit < own.length; unit += 1) written.push(place)
  }
  return ({ start, end }) => {
    const [first, last] = [written[start], written[end - 1]]
    return first && last && { start: first.start, end: last.end }
  }
}
