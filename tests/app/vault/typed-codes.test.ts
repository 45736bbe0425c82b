import fc from 'fast-check'
import { expect, test } from 'vitest'

import { hashAccessCode, makeAccessCode, readAccessCode } from '#app/vault/access-code'
import { groupDigits, readDigits } from '#app/vault/receipt'
import { makeReturnCode } from '#app/vault/return-code'

import { someBytes } from './samples'

const codes = someBytes(10).map((bytes) => makeAccessCode(() => bytes))
const digits = someBytes(16).map((bytes) => makeReturnCode(() => bytes))
const scripts = ['arab', 'arabext', 'deva', 'fullwide', 'latn', 'mathbold', 'mathmono', 'thai']
const gaps = fc.constantFrom(
  '',
  ' ',
  '-',
  '–',
  '—',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200f',
  '\n',
  '.',
)

test('digits read back in every script and with any gaps', () => {
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom(...scripts),
      fc.infiniteStream(gaps),
      (code, script, gap) => {
        const typed = Array.from(
          code,
          (digit) => inScript(digit, script) + String(gap.next().value),
        )

        expect(readDigits(` ${typed.join('')}`)).toBe(code)
      },
    ),
  )
})

test('every decimal digit that Unicode knows has its value', () => {
  const all = Array.from({ length: 0x20000 }, (_, at) => String.fromCodePoint(at))
  const known = all.filter((character) => /^\p{Nd}$/u.test(character))
  const values = known.map((digit) => readDigits(digit.repeat(24))?.[0])

  expect(known.length).toBeGreaterThan(600)
  expect(values).toEqual(known.map((_, at) => String(at % 10)))
})

test('what is not 24 digits is no receipt', () => {
  const code = '123456789012345678901234'

  expect(readDigits(groupDigits(code))).toBe(code)
  for (const wrong of ['', '1234', `${code}5`, code.replace('3', 'x'), code.replace('3', '½')]) {
    expect(readDigits(wrong)).toBeUndefined()
  }
})

test('nothing typed makes reading a code throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(readDigits(typed) ?? '').toMatch(/^(\d{24})?$/)
      expect(readAccessCode(typed) ?? '').not.toMatch(/[ILOU]/)
    }),
  )
})

test('an access code reads back as it was printed, however it is typed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      for (const typed of waysToType(code)) expect(readAccessCode(typed)).toBe(code)
    }),
  )
})

test('different bytes give different access codes, down to the last bit', () => {
  const code = makeAccessCode(() => new Uint8Array(10))
  const next = makeAccessCode(() => Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1))
  const last = makeAccessCode(() => new Uint8Array(10).fill(255))

  expect([code, next, last]).toEqual([
    '0000-0000-0000-0000',
    '0000-0000-0000-0001',
    'ZZZZ-ZZZZ-ZZZZ-ZZZZ',
  ])
})

test('what is no access code is not read as one', () => {
  for (const wrong of ['', 'ABCD', 'UUUU-UUUU-UUUU-UUUU', 'ABCD-EFGH-JKMN-PQRST', '密码']) {
    expect(readAccessCode(wrong)).toBeUndefined()
  }
})

test('the register’s hash differs by code and survey and is taken of the printed code only', () => {
  const code = 'ABCD-EFGH-JKMN-PQRS'
  const hashes = [
    hashAccessCode(code, 'k7m2'),
    hashAccessCode(code, 'k7m3'),
    hashAccessCode('ABCD-EFGH-JKMN-PQRT', 'k7m2'),
  ].map((hash) => Buffer.from(hash).toString('hex'))

  expect(new Set(hashes).size).toBe(3)
  expect(hashAccessCode(code, 'k7m2')).toEqual(hashAccessCode(code, 'k7m2'))
  expect(() => hashAccessCode('abcd efgh jkmn pqrs', 'k7m2')).toThrow('as it was printed')
})

test('a return code is made of all its random bytes', () => {
  const low = makeReturnCode(() => new Uint8Array(16))
  const high = makeReturnCode(() => new Uint8Array(16).fill(255))

  expect(low).toBe('0'.repeat(24))
  expect(high).toBe(String((2n ** 128n - 1n) % 10n ** 24n).padStart(24, '0'))
})

function waysToType(code: string): string[] {
  return [
    code.toLowerCase(),
    code.replaceAll('-', ' '),
    ` ${code.replaceAll('-', '')}\n`,
    code.replaceAll('-', '—'),
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    code.replaceAll('0', 'O').replaceAll('1', 'i'),
    code.replaceAll('A', 'А').replaceAll('K', 'к').replaceAll('0', 'О').replaceAll('X', 'Х'),
    Array.from(code, (symbol) => inScript(symbol, 'arab')).join(''),
    Array.from(code, (symbol) => fullWidth(symbol)).join(''),
  ]
}

function inScript(symbol: string, script: string): string {
  if (!/\d/.test(symbol)) return symbol
  return new Intl.NumberFormat(`en-u-nu-${script}`).format(Number(symbol))
}

function fullWidth(symbol: string): string {
  return String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)
}

test('what is longer than two hundred signs is no code, even where the rest are gaps', () => {
  const digit = '1'.repeat(24)
  const code = makeAccessCode((count) => new Uint8Array(count))
  const read = (length: number) => [
    readDigits(digit.padEnd(length)),
    readAccessCode(code.padEnd(length)),
  ]

  expect(read(200)).toEqual([digit, readAccessCode(code)])
  expect(readAccessCode(code)).toBeDefined()
  expect(read(201)).toEqual([undefined, undefined])
})
