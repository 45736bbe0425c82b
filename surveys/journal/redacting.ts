import type { Passage } from './passage'
import type { Redaction } from './redaction'

interface Span {
  start: number
  end: number
}

/** With one more taken out; it swallows what it touches of those there were. */
export function withRedaction(redactions: Redaction[], next: Redaction): Redaction[] {
  const touched = redactions.filter((each) => each.start < next.end && next.start < each.end)
  const start = Math.min(next.start, ...touched.map((each) => each.start))
  const end = Math.max(next.end, ...touched.map((each) => each.end))
  const others = redactions.filter((each) => !touched.includes(each))
  return [...others, { ...next, start, end }].sort((left, right) => left.start - right.start)
}

/** What of a passage lies behind a part of its redacted words. */
export interface Underneath extends Span {
  /** Whether any words of the passage still stand there, and not only what stands instead of some. */
  isWritten: boolean
}

/** Where in its text the words lie that are read here; what was taken out counts as a whole. */
export function underneath(passage: Passage, redactions: Redaction[], read: Span): Underneath {
  const met = strips(passage, redactions).filter(
    ({ from, to }) => from < read.end && read.start < to,
  )
  const [first, last] = [met[0], met.at(-1)]
  if (!first || !last) return { start: passage.start, end: passage.start, isWritten: false }
  return {
    start: first.isWritten ? first.start + Math.max(0, read.start - first.from) : first.start,
    end: last.isWritten ? last.end - Math.max(0, last.to - read.end) : last.end,
    isWritten: met.some(({ isWritten }) => isWritten),
  }
}

/** A piece of the redacted words, from `from` to `to`, and what it stands for. */
interface Strip extends Underneath {
  from: number
  to: number
}

function strips({ start, end }: Passage, redactions: Redaction[]): Strip[] {
  const all: Strip[] = []
  let [at, read] = [start, 0]
  const add = (until: number, length: number, isWritten: boolean) => {
    if (length > 0) all.push({ start: at, end: until, from: read, to: read + length, isWritten })
    read += length
    at = until
  }
  for (const redaction of redactions) {
    add(redaction.start, redaction.start - at, true)
    add(redaction.end, redaction.instead.length, false)
  }
  add(end, end - at, true)
  return all
}
