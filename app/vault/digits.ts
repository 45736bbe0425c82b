/** How many digits a receipt and a return code have: 80 bits. */
export const digitCount = 24

/** 24 digits out of 16 random or derived bytes; the remainder favours none by more than 2^-48. */
export function digitsOf(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new Error('Digits are made of 16 bytes.')
  const number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  return (number % 10n ** BigInt(digitCount)).toString().padStart(digitCount, '0')
}

/** The same text with the digits of every script as 0 to 9. */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit.codePointAt(0) ?? 0)))
}

// Unicode keeps the ten digits of each script side by side, from zero up.
function valueOf(digit: number): number {
  let start = digit
  while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1
  return (digit - start) % 10
}

/** More than anybody types for a code; what is longer is none, and is not looked at sign by sign. */
export const longestTyped = 200

/** What people and their keyboards put between the groups of a code: blanks, dashes, direction marks. */
export function withoutGaps(text: string): string {
  return text.replace(/[\s\p{Pd}\p{Cf}−_.·]/gu, '')
}
