import type { Span } from './stretches'

/** The sentences of a text, without the blanks around them. */
export function sentencesOf(text: string, lang: string): Span[] {
  const sentences = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)
  return [...sentences].flatMap(({ segment, index }) => {
    const span = { start: index, end: index + segment.length }
    return trimmed(text, span) ?? []
  })
}

/** Where the words of a text end. */
export function wordEndsOf(text: string, lang: string): number[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)
  return [...words].flatMap((word) =>
    word.isWordLike === true ? [word.index + word.segment.length] : [],
  )
}

/** What is chosen, without the blanks around it and with no half of a character; perhaps nothing. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const from = isAmidPair(text, start) ? start - 1 : start
  const to = isAmidPair(text, end) ? end + 1 : end
  const chosen = text.slice(from, to)
  const words = chosen.trim()
  if (words === '') return undefined
  const begin = from + chosen.length - chosen.trimStart().length
  return { start: begin, end: begin + words.length }
}

function isAmidPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

export type Way = 'on' | 'back'

/** The sentence after or before what is chosen; the first one, or the last, where nothing is. */
export function nextSentence(sentences: Span[], at: Span | undefined, way: Way) {
  const next =
    way === 'on'
      ? sentences.find(({ start }) => !at || start > at.start)
      : sentences.findLast(({ start }) => !at || start < at.start)
  return next ?? at
}

/** What is chosen, with an end further on or back; it never loses all of its words. */
export function stretched(ends: number[], at: Span, way: Way): Span {
  const end =
    way === 'on'
      ? ends.find((each) => each > at.end)
      : ends.findLast((each) => each < at.end && each > at.start)
  return end === undefined ? at : { ...at, end }
}
