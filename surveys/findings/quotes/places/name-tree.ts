import type { QuoteText } from '../text/quote-text'
import { overlaps, type Span } from '../text/span'
import type { Word } from '../text/words'

/**
 * When a name counts: in any writing; with a capital, or behind “in” or “from”; with a capital
 * inside a sentence; or only in capitals throughout.
 */
export type Needs = 'nothing' | 'capital' | 'inside' | 'capitals'

/** Names by their folded words, one word after the other. */
export interface NameTree {
  next: Map<string, NameTree>
  needs?: Needs
}

export function emptyTree(): NameTree {
  return { next: new Map() }
}

/** Adds a name; `words` holds for each word the forms it can take. */
export function addName(tree: NameTree, words: string[][], needs: Needs): void {
  const [forms, ...rest] = words
  if (!forms) {
    tree.needs ??= needs
    return
  }
  for (const form of forms) {
    const child = tree.next.get(form) ?? emptyTree()
    tree.next.set(form, child)
    addName(child, rest, needs)
  }
}

/** Every name of the tree in a text, the longest at each place. */
export function namesIn(text: QuoteText, tree: NameTree): Span[] {
  const found = text.words.flatMap((_word, at) => longestAt(text, tree, at) ?? [])
  return found.filter((span) => !text.harmless.some((piece) => overlaps(piece, span)))
}

function longestAt(text: QuoteText, tree: NameTree, at: number): Span | undefined {
  let longest: Span | undefined
  const follow = (node: NameTree, place: number) => {
    const word = text.words[place]
    if (!word || (place > at && !isJoined(text, place))) return
    for (const key of word.keys) {
      const child = node.next.get(key)
      if (!child) continue
      const span = { start: text.words[at]?.start ?? 0, end: word.end }
      if (child.needs && counts(text, at, place, child.needs)) {
        if (!longest || span.end > longest.end) longest = span
      }
      follow(child, place + 1)
    }
  }
  follow(tree, at)
  return longest
}

function isJoined({ plain, words }: QuoteText, place: number): boolean {
  return /^[\s'’.,()\-‐‑–—&·]{1,3}$/.test(plain.slice(words[place - 1]?.end, words[place]?.start))
}

function counts(text: QuoteText, at: number, place: number, needs: Needs): boolean {
  const [first, last] = [text.words[at], text.words[place]]
  if (needs === 'nothing' || !first || !last) return true
  if (needs === 'capitals') return isUpper(text.plain.slice(first.start, last.end))
  if (needs === 'inside') return last.hasCapital && !first.isFirst
  return last.hasCapital || follows(text.words[at - 1])
}

function isUpper(written: string): boolean {
  return written === written.toUpperCase()
}

// “china” is porcelain, “from china” hardly ever.
function follows(before: Word | undefined): boolean {
  return before?.keys.some((key) => placeWords.has(key)) ?? false
}

const placeWords = new Set(
  'in from across inside leave left throughout en desde au aux в на из'.split(' '),
)
