/**
 * The text with no more marks on one letter than any script puts there. Composing a text puts marks
 * in order, in a time that grows with the square of how many stand together: some thousands hold up
 * everybody else.
 */
export function fewMarks(text: string): string {
  return text.replace(tooMany, '$1')
}

// The two signs of narrow katakana become marks where a text is made compatible (NFKC).
const tooMany = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu
