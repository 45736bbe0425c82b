/** Text that runs from left to right in a line that does not (left-to-right isolate, Unicode UAX 9). */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`
}

/** “+1” and “18–29 years” would turn round between words that run from right to left. */
export function keptInOrder(text: string): string {
  return rightToLeft.test(text) ? text : isolated(text)
}

// A text that is isolated already needs it no more.
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\u2066]/u
