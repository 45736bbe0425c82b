import type { Dice } from '../../../support/answers-for'

/** A value as it goes over the line, percent signs and all; a name as well. */
export type Raw = string

/** What a field may hold that no page of ours would put there. */
export function oddValue(dice: Dice): Raw {
  return dice.upTo(3) === 0 ? encoded(dice.oneOf(words)) : dice.oneOf(odd)(dice)
}

export function oddName(dice: Dice): Raw {
  return dice.oneOf(names)(dice)
}

/** Half of a surrogate pair has no encoding; some programs write it all the same. */
export function encoded(text: string): Raw {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\u{FFFD}'))
}

const words = [
  '', ' ', '0', '-1', '1e309', 'NaN', '٣', '1.234,5', '1,234.5', '½', 'prefer_not', 'other',
  'yes', 'true', 'null', 'undefined', '[object Object]', '__proto__', 'constructor', '{{role}}',
  '{{__proto__}}', '<script>alert(1)</script>', `"><img src=x>`, `'; drop table envelope; --`,
  'ZZ', 'KE', 'europe', '2020-13', '0000', '9999-12', '\r\nSet-Cookie: a=b', 'a\nb\r\nc',
  '\u202Etxet', '\u200F\u2067abc\u2069', '\u200B\uFEFF', '\u2800', 'e\u0301', '👩🏽‍🤝‍👩🏿', 'Ǆ', 'ﷺ'.repeat(40),
  '%', '%25', '+', '&=', 'a'.repeat(61), '我们'.repeat(300), 'ы'.repeat(5000),
] // prettier-ignore

const odd: ((dice: Dice) => Raw)[] = [
  (dice) => `%${dice.oneOf(['', 'z', 'zz', 'E0%A4%A', 'C3', 'FF%FE', 'ED%A0%80', 'ED%BF%BF'])}`,
  (dice) => `a%${dice.oneOf(['00', '01', '08', '1B', '7F', '0B', 'C2%85'])}b`,
  (dice) => encoded(String.fromCodePoint(...Array.from({ length: 12 }, () => dice.upTo(0xd800)))),
  (dice) => encoded(String.fromCodePoint(0x10000 + dice.upTo(0xfffff))),
  (dice) => String(dice.upTo(2 ** 31) - 2 ** 30),
  (dice) => `${dice.upTo(2100)}-${dice.upTo(20)}`,
  (dice) => encoded('x'.repeat(dice.upTo(4000))),
]

const names: ((dice: Dice) => Raw)[] = [
  (dice) => dice.oneOf(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__.x']),
  (dice) =>
    dice.oneOf(['stamp', 'key', 'code', 'receipt', 'solution', 'leave_empty', 'anew', 'page']),
  (dice) => encoded(dice.oneOf(['pages', 'go[]', 'role[]', 'role.', '.other', 'role.other.other'])),
  (dice) => 'n'.repeat(1 + dice.upTo(20_000)),
  (dice) => oddValue(dice),
  () => '',
]
