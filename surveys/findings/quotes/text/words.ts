import { readings } from './look-alikes'
import type { Span } from './span'

/** A word of a text, by every way in which it can be read. */
export interface Word extends Span {
  keys: string[]
  hasCapital: boolean
  /** Whether a sentence starts with it, so that its capital says nothing. */
  isFirst: boolean
}

/** The words of a plain text, those with letters set apart as well; Chinese is not split. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = []
  let last = 0
  for (const match of plain.matchAll(wordPattern)) {
    const [written] = match
    const between = plain.slice(last, match.index)
    const isFirst = between !== ' ' && firstPattern.test(between)
    last = match.index + written.length
    words.push({
      start: match.index,
      end: last,
      isFirst: isFirst || words.length === 0,
      keys: readings(fold(written)),
      hasCapital: capitalPattern.test(written),
    })
  }
  const spelled = spelledOut(plain)
  if (spelled.length === 0) return words
  return [...words, ...spelled].sort((left, right) => left.start - right.start)
}

/** A word without what a writer may leave out: capitals and accents. */
export function fold(word: string): string {
  const small = word.toLowerCase()
  if (/^[a-z]+$/.test(small)) return small
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øđłıæœßðþə]/g, (letter) => plainLetters[letter] ?? letter)
}

/** The folded words of a name. */
export function keysOf(name: string): string[] {
  return (name.normalize('NFKC').match(wordPattern) ?? []).map(fold)
}

// Letters of any script but Chinese, whose words are not set apart.
const wordPattern =
  /(?:[^\P{L}\u3005-\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{323AF}]|\p{M})+/gu
const capitalPattern = /^\p{Lu}/u
const firstPattern = /[.!?…。！？:;\n–—]["'”’»“„«(\s]*$/u
const plainLetters: Record<string, string> = {
  ...{ ø: 'o', đ: 'd', ł: 'l', ı: 'i', æ: 'ae', œ: 'oe', ß: 'ss', ð: 'd', þ: 'th', ə: 'e' },
}

// K-e-n-y-a: whoever takes the trouble wants to be read.
function spelledOut(plain: string): Word[] {
  return [...plain.matchAll(spelledPattern)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    keys: readings(fold(written.replace(/[^\p{L}]/gu, ''))),
    hasCapital: capitalPattern.test(written),
    isFirst: false,
  }))
}

const spelledPattern = /(?<![\p{L}\p{M}])\p{L}(?:[\s.\-_*·,]{1,2}\p{L}(?![\p{L}\p{M}])){3,}/gu
