import { simplified } from './simplified'

/**
 * The text as rules read it: one way to write each letter and digit, nothing that cannot be seen,
 * and Chinese without blanks in its words and in its simplified characters.
 */
export function plainText(text: string): string {
  const seen = text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '\n')
    .replace(/(?!\n)\s/gu, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, plainDigit)
    .replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
  return simplified(seen).normalize('NFC')
}

// The ten digits of every script stand together, in order.
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && isDigit.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

const isDigit = /\p{Nd}/u
